"""What the pointer asks of a figure's zoom: Ctrl and the wheel, or a pinch on a touchpad."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent

from rhizotrainer.ui.widgets.figure.view_port import STEP

_NOTCH = 120


def read_zoom(event: QEvent) -> tuple[float, QPointF] | None:
    """Return how many times larger the drawing shall be and which point in px shall stay, None for other events."""
    if isinstance(event, QWheelEvent):
        turned = event.angleDelta().y()
        is_meant = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        # Half a notch zooms half as far: a touchpad tells of many small turns.
        return (STEP ** (turned / _NOTCH), event.position()) if turned and is_meant else None
    if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
        return max(1 + event.value(), 1 / STEP), event.position()
    return None
