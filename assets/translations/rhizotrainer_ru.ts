<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
    <context>
        <name>Answer</name>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <source>Also right</source>
            <translation>Тоже верно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <source>Arrows</source>
            <translation>Стрелки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/match_row.py" />
            <source>Choose</source>
            <translation>Выбрать</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/choice_pane.py" />
            <source>Choose an option</source>
            <translation>Выбрать вариант</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/matching_pane.py" />
            <source>Choose for the row, and go on</source>
            <translation>Выбрать для строки и перейти дальше</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/matching_pane.py" />
            <source>Choose one of the two</source>
            <translation>Выбрать одно из двух</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/choice_pane.py" />
            <source>Choose or unchoose an option</source>
            <translation>Выбрать вариант или снять выбор</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <source>Choose or unchoose the outlined structure</source>
            <translation>Выбрать обведённую структуру или снять выбор</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <source>Choose the outlined structure</source>
            <translation>Выбрать обведённую структуру</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <source>Chosen: {structures}</source>
            <translation>Выбрано: {structures}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <source>Clear</source>
            <translation>Очистить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/label_pane.py" />
            <source>Clear all</source>
            <translation>Очистить всё</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/typed_pane.py" />
            <source>Correct answer</source>
            <translation>Верный ответ</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <source>Correct structure</source>
            <translation>Верная структура</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/cloze_pane.py" />
            <source>Empty</source>
            <translation>Пусто</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/matching_pane.py" />
            <source>Empty the row</source>
            <translation>Очистить строку</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/label_pane.py" />
            <source>Empty the slot</source>
            <translation>Очистить ячейку</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/match_row.py" />
            <source>Empty this row</source>
            <translation>Очистить эту строку</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/cloze_pane.py" />
            <source>Gap {number} of {total}</source>
            <translation>Пропуск {number} из {total}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/matching_pane.py" />
            <source>Go to another row</source>
            <translation>Перейти к другой строке</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/ordering_pane.py" />
            <source>Go to another step</source>
            <translation>Перейти к другому шагу</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/cloze_pane.py" />
            <source>Go to the next empty gap</source>
            <translation>К следующему пустому пропуску</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/cloze_pane.py" />
            <source>Go to the next gap</source>
            <translation>К следующему пропуску</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/ordering_pane.py" />
            <source>Go to the step</source>
            <translation>Перейти к шагу</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/typed_pane.py" />
            <source>How sure, while you type</source>
            <translation>Степень уверенности во время ввода</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/ordering_pane.py" />
            <source>In its place</source>
            <translation>На своём месте</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/ordering_pane.py" />
            <source>Its place</source>
            <translation>Его место</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/label_list.py" />
            <source>Labels</source>
            <translation>Подписи</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/typed_pane.py" />
            <source>Leave the field; single letters act again</source>
            <translation>Выйти из поля; одиночные буквы снова действуют</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/label_pane.py" />
            <source>Left empty</source>
            <translation>Оставлено пустым</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <source>Letter every structure, then type its letter</source>
            <translation>Показать буквы, затем ввести букву</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <source>Letter every structure, then type its two letters</source>
            <translation>Показать буквы, затем ввести две буквы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/label_pane.py" />
            <location filename="../../rhizotrainer/ui/answering/matching_pane.py" />
            <location filename="../../rhizotrainer/ui/answering/ordering_pane.py" />
            <source>Letters of the session take Alt here</source>
            <translation>Буквы занятия здесь нажимаются с Alt</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/ordering_pane.py" />
            <source>Move the step</source>
            <translation>Переместить шаг</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_outcomes.py" />
            <source>Name every structure</source>
            <translation>Назвать каждую структуру</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/cloze_pane.py" />
            <location filename="../../rhizotrainer/ui/answering/matching_pane.py" />
            <location filename="../../rhizotrainer/ui/answering/typed_pane.py" />
            <source>No answer</source>
            <translation>Нет ответа</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/cloze_pane.py" />
            <source>Not right</source>
            <translation>Неверно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <source>Nothing is chosen yet.</source>
            <translation>Пока ничего не выбрано.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <source>Nothing is chosen yet. Choose every structure that is asked for.</source>
            <translation>Пока ничего не выбрано. Выберите все структуры, о которых спрашивают.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/matching_pane.py" />
            <source>Open the row's menu</source>
            <translation>Открыть меню строки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/choice_pane.py" />
            <source>Options</source>
            <translation>Варианты</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/offer_list.py" />
            <source>Options: {options}</source>
            <translation>Варианты: {options}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/ordering_pane.py" />
            <source>Pick the step up, and put it down</source>
            <translation>Взять шаг и поставить на место</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/ordering_pane.py" />
            <source>Picked up. {step}, place {place} of {total}</source>
            <translation>Взято. {step}, место {place} из {total}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/label_pane.py" />
            <source>Place that label in the slot</source>
            <translation>Поместить эту подпись в ячейку</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/ordering_pane.py" />
            <source>Place {place}</source>
            <translation>Место {place}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/ordering_pane.py" />
            <source>Put back. {step}, place {place} of {total}</source>
            <translation>Возвращено. {step}, место {place} из {total}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/ordering_pane.py" />
            <source>Put down. {step}, place {place} of {total}</source>
            <translation>Поставлено. {step}, место {place} из {total}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/ordering_pane.py" />
            <source>Put the steps in order</source>
            <translation>Расположите шаги по порядку</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/option_look.py" />
            <source>Restore</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/cloze_pane.py" />
            <source>Right</source>
            <translation>Верно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/matching_pane.py" />
            <source>Row {number}: {option}</source>
            <translation>Строка {number}: {option}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/matching_pane.py" />
            <source>Rows</source>
            <translation>Строки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/label_pane.py" />
            <source>Step between slots</source>
            <translation>Переход между ячейками</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <source>Step in the order they are read</source>
            <translation>Переход в порядке чтения</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <source>Step to the structure that way</source>
            <translation>К структуре в этом направлении</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/ordering_pane.py" />
            <source>Steps</source>
            <translation>Шаги</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/option_look.py" />
            <source>Strike out</source>
            <translation>Вычеркнуть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/choice_pane.py" />
            <source>Strike out, or restore</source>
            <translation>Вычеркнуть или вернуть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <source>Structure {letter}</source>
            <translation>Структура {letter}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/cloze_pane.py" />
            <source>Text with gaps</source>
            <translation>Текст с пропусками</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/matching_pane.py" />
            <source>The right answer</source>
            <translation>Верный ответ</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/matching_pane.py" />
            <source>The right match</source>
            <translation>Верная пара</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/typed_pane.py" />
            <source>This cannot be read as a number in {unit}.</source>
            <translation>Это не читается как число в единицах {unit}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/typed_pane.py" />
            <source>This cannot be read as a number.</source>
            <translation>Это не читается как число.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/typed_pane.py" />
            <source>Type a number</source>
            <translation>Введите число</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/typed_pane.py" />
            <source>Type your answer</source>
            <translation>Введите ответ</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/ordering_pane.py" />
            <source>Where you put it</source>
            <translation>Куда вы поставили</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/matching_pane.py" />
            <source>You judged it rightly</source>
            <translation>Вы решили верно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/matching_pane.py" />
            <source>You judged it wrongly</source>
            <translation>Вы решили неверно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/matching_pane.py" />
            <source>You matched it</source>
            <translation>Вы выбрали эту пару</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/label_pane.py" />
            <source>You placed: {label}</source>
            <translation>Вы поместили: {label}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/typed_pane.py" />
            <source>Your answer</source>
            <translation>Ваш ответ</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/label_pane.py" />
            <location filename="../../rhizotrainer/ui/answering/typed_pane.py" />
            <source>Your answer · correct</source>
            <translation>Ваш ответ · верно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <source>Your answer · incorrect</source>
            <translation>Ваш ответ · неверно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/typed_pane.py" />
            <source>Your answer, a number in {unit}</source>
            <translation>Ваш ответ, число в единицах {unit}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/matching_pane.py" />
            <source>Your match differs</source>
            <translation>Ваша пара иная</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <location filename="../../rhizotrainer/ui/answering/label_pane.py" />
            <source>Zoom in, out, fit</source>
            <translation>Увеличить, уменьшить, вписать</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/option_look.py" />
            <source>correct answer, not chosen</source>
            <translation>верный ответ, не выбран</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/match_row.py" />
            <source>empty</source>
            <translation>пусто</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/option_look.py" />
            <source>not chosen</source>
            <translation>не выбрано</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/label_list.py" />
            <source>on the figure</source>
            <translation>на рисунке</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/step_row.py" />
            <source>place {place} of {total}</source>
            <translation>место {place} из {total}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <location filename="../../rhizotrainer/ui/widgets/option_look.py" />
            <source>selected</source>
            <translation>выбрано</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/option_look.py" />
            <source>struck out</source>
            <translation>вычеркнуто</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <source>structure {letter}, {place} of the figure</source>
            <translation>структура {letter}, на рисунке {place}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/option_look.py" />
            <source>your answer, correct</source>
            <translation>ваш ответ, верно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/option_look.py" />
            <source>your answer, incorrect</source>
            <translation>ваш ответ, неверно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/label_list.py" />
            <source>{letter}, {text}</source>
            <translation>{letter}, {text}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_outcomes.py" />
            <source>{letter}: {name}</source>
            <translation>{letter}: {name}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/figure_pane.py" />
            <source>{name} ({place})</source>
            <translation>{name} ({place})</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/label_pane.py" />
            <source>{number}. {label}</source>
            <translation>{number}. {label}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/answering/cloze_pane.py" />
            <source>{n} gaps empty</source>
            <translation>
                <numerusform>{n} пропуск пуст</numerusform>
                <numerusform>{n} пропуска пусты</numerusform>
                <numerusform>{n} пропусков пусты</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/answering/label_list.py" />
            <source>{n} labels have no place on this figure.</source>
            <translation>
                <numerusform>{n} подпись не относится к этому рисунку.</numerusform>
                <numerusform>{n} подписи не относятся к этому рисунку.</numerusform>
                <numerusform>{n} подписей не относятся к этому рисунку.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/answering/matching_pane.py" />
            <source>{n} rows empty</source>
            <translation>
                <numerusform>{n} строка пуста</numerusform>
                <numerusform>{n} строки пусты</numerusform>
                <numerusform>{n} строк пусты</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/answering/label_pane.py" />
            <source>{n} slots empty</source>
            <translation>
                <numerusform>{n} ячейка пуста</numerusform>
                <numerusform>{n} ячейки пусты</numerusform>
                <numerusform>{n} ячеек пусты</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/label_list.py" />
            <source>{placed} of {slots} placed</source>
            <translation>размещено {placed} из {slots}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/step_row.py" />
            <source>{place}, picked up</source>
            <translation>{place}, взято</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/option_look.py" />
            <source>{state}, struck out</source>
            <translation>{state}, вычеркнуто</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/ordering_pane.py" />
            <source>{step}, place {place} of {total}</source>
            <translation>{step}, место {place} из {total}</translation>
        </message>
    </context>
    <context>
        <name>Atlas</name>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/view.py" />
            <source>All ({n})</source>
            <translation>Все ({n})</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/structure_card.py" />
            <source>Also: {names}</source>
            <translation>Также: {names}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/quiz_foot.py" />
            <source>Ask</source>
            <translation>Спрашивать</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/gallery.py" />
            <source>Atlas</source>
            <translation>Атлас</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/figure_parts.py" />
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/atlas.py" />
            <source>Back to the atlas</source>
            <translation>Назад к атласу</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/class_patterns.py" />
            <source>Bone</source>
            <translation>Кость</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/gallery.py" />
            <source>Clear the search</source>
            <translation>Очистить поиск</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/layers.py" />
            <source>Colours</source>
            <translation>Цвета</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/structure_card.py" />
            <source>Compare with this structure</source>
            <translation>Сравнить с этой структурой</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/class_patterns.py" />
            <source>Covering</source>
            <translation>Оболочка</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/class_patterns.py" />
            <source>Disc</source>
            <translation>Диск</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/atlas_views.py" />
            <source>Drawn by {author}</source>
            <translation>Автор рисунка: {author}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/quiz_foot.py" />
            <source>End the session first to begin a quiz.</source>
            <translation>Чтобы начать опрос, сначала завершите занятие.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/atlas_views.py" />
            <source>Figure</source>
            <translation>Рисунок</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/gallery.py" />
            <source>Figures of the atlas</source>
            <translation>Рисунки атласа</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/gallery.py" />
            <source>Figures of your banks stand here once a side file describes their structures.</source>
            <translation>Рисунки из ваших банков появятся здесь, когда их структуры будут описаны в сопроводительном файле.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/figure.py" />
            <source>Find a structure</source>
            <translation>Найти структуру</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/class_patterns.py" />
            <source>Fluid</source>
            <translation>Жидкость</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/class_patterns.py" />
            <source>Ganglion</source>
            <translation>Ганглий</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/gallery.py" />
            <source>Go to Banks</source>
            <translation>К банкам</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/view.py" />
            <source>In the midline</source>
            <translation>По средней линии</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/class_patterns.py" />
            <source>Instrument</source>
            <translation>Инструмент</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/atlas_views.py" />
            <source>Licence {licence}</source>
            <translation>Лицензия {licence}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/class_patterns.py" />
            <source>Ligament</source>
            <translation>Связка</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/class_patterns.py" />
            <source>Mixed</source>
            <translation>Смешанная</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/class_patterns.py" />
            <source>Motor</source>
            <translation>Двигательная</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/class_patterns.py" />
            <source>Muscle</source>
            <translation>Мышца</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/layers.py" />
            <source>Names</source>
            <translation>Названия</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/gallery.py" />
            <source>Names, Latin terms, synonyms and descriptions of all figures were searched.</source>
            <translation>Просмотрены названия, латинские термины, синонимы и описания на всех рисунках.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/quiz_foot.py" />
            <source>No question is left by this choice.</source>
            <translation>При таком выборе вопросов не остаётся.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/quiz_foot.py" />
            <source>No question is made of this figure.</source>
            <translation>По этому рисунку вопросов нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/gallery.py" />
            <source>No structure matches “{text}”.</source>
            <translation>Структур по запросу «{text}» нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/structure_rows.py" />
            <source>No structure matches.</source>
            <translation>Подходящих структур нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/gallery.py" />
            <source>Nothing was found.</source>
            <translation>Ничего не найдено.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/view.py" />
            <source>On both sides of the body</source>
            <translation>В обеих половинах тела</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/view.py" />
            <source>On the left of the body</source>
            <translation>В левой половине тела</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/view.py" />
            <source>On the right of the body</source>
            <translation>В правой половине тела</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/view.py" />
            <source>Only names ({n})</source>
            <translation>Только названия ({n})</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/view.py" />
            <source>Only places ({n})</source>
            <translation>Только места ({n})</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/structure_card.py" />
            <source>Point at a structure to read of it. A click keeps it here.</source>
            <translation>Наведите указатель на структуру, чтобы прочитать о ней. Щелчок закрепит её здесь.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/quiz_foot.py" />
            <source>Quiz me on these {n}</source>
            <translation>Опрос по этим: {n}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/quiz_foot.py" />
            <source>Quiz me on this figure</source>
            <translation>Опрос по рисунку</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/structure_card.py" />
            <source>References differ or none was read; not asked.</source>
            <translation>Источники расходятся или ни один не прочитан; вопросов об этом нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/atlas_views.py" />
            <location filename="../../rhizotrainer/ui/pages/atlas/structure_card.py" />
            <source>References: {titles}</source>
            <translation>Литература: {titles}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/gallery.py" />
            <source>Search all figures: names, Latin terms, synonyms, descriptions</source>
            <translation>Названия, латынь, синонимы, описания</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/gallery.py" />
            <source>Search the atlas</source>
            <translation>Поиск по атласу</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/class_patterns.py" />
            <source>Sensory</source>
            <translation>Чувствительная</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/class_patterns.py" />
            <source>Skin</source>
            <translation>Кожа</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/class_patterns.py" />
            <source>Space</source>
            <translation>Пространство</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/class_patterns.py" />
            <source>Spinal cord or brain</source>
            <translation>Спинной или головной мозг</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/structure_rows.py" />
            <source>Structures</source>
            <translation>Структуры</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/structure_card.py" />
            <source>Taken for</source>
            <translation>С чем путают</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/gallery.py" />
            <source>There is no figure yet.</source>
            <translation>Рисунков пока нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/class_patterns.py" />
            <source>Vessel</source>
            <translation>Сосуд</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/view.py" />
            <source>Weak or unseen ({n})</source>
            <translation>Слабые и новые ({n})</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/gallery.py" />
            <source>What was found in the atlas</source>
            <translation>Что найдено в атласе</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/atlas/layers.py" />
            <source>What you know</source>
            <translation>Что вы знаете</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/atlas_views.py" />
            <source>{figure}: {words}</source>
            <translation>{figure}: {words}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/atlas_views.py" />
            <source>{name} (left)</source>
            <translation>{name} (слева)</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/atlas_views.py" />
            <source>{name} (right)</source>
            <translation>{name} (справа)</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/atlas/gallery.py" />
            <source>{n} results.</source>
            <translation>
                <numerusform>{n} находка.</numerusform>
                <numerusform>{n} находки.</numerusform>
                <numerusform>{n} находок.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/atlas/tile.py" />
            <source>{n} structures</source>
            <translation>
                <numerusform>{n} структура</numerusform>
                <numerusform>{n} структуры</numerusform>
                <numerusform>{n} структур</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/atlas_views.py" />
            <source>{title}, {published}</source>
            <translation>{title}, {published}</translation>
        </message>
    </context>
    <context>
        <name>Backups</name>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping.py" />
            <source>A backup showed that your results may be damaged.</source>
            <translation>При резервном копировании выяснилось, что ваши результаты могут быть повреждены.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_room.py" />
            <source>A backup was made.</source>
            <translation>Резервная копия сделана.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/safekeeping/card.py" />
            <source>A history is one file with everything you did; bring it in on another computer to study on there.</source>
            <translation>История — это один файл со всем, что вы сделали; импортируйте его на другом компьютере, чтобы продолжить занятия там.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>All {n} answers came back.</source>
            <translation>
                <numerusform>Вернулся {n} ответ: ничего не потеряно.</numerusform>
                <numerusform>Вернулись все {n} ответа.</numerusform>
                <numerusform>Вернулись все {n} ответов.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping.py" />
            <source>Answers are still saved. When rhizotrainer is started next, what is damaged is made again.</source>
            <translation>Ответы по-прежнему сохраняются. При следующем запуске rhizotrainer повреждённое будет создано заново.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>Answers may be missing.</source>
            <translation>Каких-то ответов может не хватать.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/safekeeping/card.py" />
            <source>Back up now</source>
            <translation>Создать копию</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/safekeeping/card.py" />
            <source>Backups</source>
            <translation>Резервные копии</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_room.py" />
            <source>Bring in</source>
            <translation>Импортировать</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_room.py" />
            <location filename="../../rhizotrainer/ui/pages/safekeeping/card.py" />
            <source>Bring in a history</source>
            <translation>Импорт истории</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_room.py" />
            <source>Bring in this history?</source>
            <translation>Импортировать эту историю?</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/safekeeping/card.py" />
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping.py" />
            <location filename="../../rhizotrainer/app/safekeeping_room.py" />
            <source>Dismiss</source>
            <translation>Скрыть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_room.py" />
            <location filename="../../rhizotrainer/ui/pages/safekeeping/card.py" />
            <source>Export history</source>
            <translation>Экспорт истории</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_room.py" />
            <source>Histories, results and archives (*.jsonl *.db *.zip)</source>
            <translation>Истории, результаты и архивы (*.jsonl *.db *.zip)</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_room.py" />
            <source>History (*.jsonl)</source>
            <translation>История (*.jsonl)</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_room.py" />
            <source>Nothing has changed.</source>
            <translation>Ничего не изменилось.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>Nothing in them could be read and there was no backup, so new results were begun.</source>
            <translation>Прочитать из них ничего не удалось, и резервной копии не было, поэтому результаты начаты заново.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_room.py" />
            <source>Nothing was brought in.</source>
            <translation>Ничего не импортировано.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/safekeeping/row.py" />
            <source>Restore</source>
            <translation>Восстановить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/safekeeping/row.py" />
            <source>Restore the backup: {when}, {holds}</source>
            <translation>Восстановить копию: {when}, {holds}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/safekeeping/card.py" />
            <source>The backups are being read.</source>
            <translation>Резервные копии читаются.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>The damaged file is kept as {file}.</source>
            <translation>Повреждённый файл сохранён как {file}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_room.py" />
            <source>The history is {path}.</source>
            <translation>История: {path}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_room.py" />
            <source>The history was brought in.</source>
            <translation>История импортирована.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_room.py" />
            <source>The newest backup holds all of it.</source>
            <translation>Самая новая резервная копия содержит всё.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/safekeeping/card.py" />
            <source>There is no backup yet.</source>
            <translation>Резервных копий пока нет.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>They hold {n} answers.</source>
            <translation>
                <numerusform>В них {n} ответ.</numerusform>
                <numerusform>В них {n} ответа.</numerusform>
                <numerusform>В них {n} ответов.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_views.py" />
            <source>This backup cannot be read, {size}</source>
            <translation>Эту копию нельзя прочитать, {size}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_room.py" />
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>What you had before is kept as {file}.</source>
            <translation>То, что было раньше, сохранено как {file}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_room.py" />
            <source>What you have now is kept as a backup.</source>
            <translation>То, что есть сейчас, останется в резервной копии.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_views.py" />
            <source>While you study, your results are copied every hour. Kept are the copies of the last 24 hours, 14 days and 12 months of use. Going back to one keeps what you have now.</source>
            <translation>Во время занятий ваши результаты копируются каждый час. Хранятся копии за последние 24 часа, 14 дней и 12 месяцев использования. При возврате к копии то, что есть сейчас, сохраняется.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>Your results are those of the backup made {when}.</source>
            <translation>Ваши результаты теперь из резервной копии, сделанной {when}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>Your results are whole.</source>
            <translation>Ваши результаты целы.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>Your results were damaged.</source>
            <translation>Ваши результаты были повреждены.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>Your results were gone.</source>
            <translation>Ваши результаты пропали.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_views.py" />
            <source>checked</source>
            <translation>проверена</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_views.py" />
            <source>checked when it was made</source>
            <translation>проверена при создании</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_views.py" />
            <source>made before an update</source>
            <translation>сделана до обновления</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_views.py" />
            <source>what you had before going back</source>
            <translation>то, что было до возврата</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>{back} of {n} answers came back; {missing} could not be found anywhere.</source>
            <translation>
                <numerusform>Возвращено {back} из {n} ответа; найти {missing} не удалось нигде.</numerusform>
                <numerusform>Возвращено {back} из {n} ответов; найти {missing} не удалось нигде.</numerusform>
                <numerusform>Возвращено {back} из {n} ответов; найти {missing} не удалось нигде.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_views.py" />
            <source>{number} MB</source>
            <translation>{number} МБ</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/safekeeping_views.py" />
            <source>{number} kB</source>
            <translation>{number} кБ</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/safekeeping_views.py" />
            <source>{n} answers</source>
            <translation>
                <numerusform>{n} ответ</numerusform>
                <numerusform>{n} ответа</numerusform>
                <numerusform>{n} ответов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>{n} answers came back.</source>
            <translation>
                <numerusform>Вернулся {n} ответ.</numerusform>
                <numerusform>Вернулись {n} ответа.</numerusform>
                <numerusform>Вернулись {n} ответов.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>{n} answers given before the last end could not be found anywhere.</source>
            <translation>
                <numerusform>{n} ответ, данный до прошлого завершения, не удалось найти нигде.</numerusform>
                <numerusform>{n} ответа, данных до прошлого завершения, не удалось найти нигде.</numerusform>
                <numerusform>{n} ответов, данных до прошлого завершения, не удалось найти нигде.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>{n} answers given since are kept in {file}.</source>
            <translation>
                <numerusform>{n} ответ, данный с тех пор, сохранён в {file}.</numerusform>
                <numerusform>{n} ответа, данных с тех пор, сохранены в {file}.</numerusform>
                <numerusform>{n} ответов, данных с тех пор, сохранено в {file}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>{n} answers that were missing after the last end came back from the journal.</source>
            <translation>
                <numerusform>{n} ответ, которого не хватало после прошлого завершения, возвращён из журнала.</numerusform>
                <numerusform>{n} ответа, которых не хватало после прошлого завершения, возвращены из журнала.</numerusform>
                <numerusform>{n} ответов, которых не хватало после прошлого завершения, возвращено из журнала.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/safekeeping_room.py" />
            <source>{n} answers were exported.</source>
            <translation>
                <numerusform>Экспортирован {n} ответ.</numerusform>
                <numerusform>Экспортированы {n} ответа.</numerusform>
                <numerusform>Экспортировано {n} ответов.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>{n} could be read in the damaged file.</source>
            <translation>
                <numerusform>{n} прочитан в повреждённом файле.</numerusform>
                <numerusform>{n} прочитаны в повреждённом файле.</numerusform>
                <numerusform>{n} прочитано в повреждённом файле.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>{n} places in the journal cannot be read; answers that stood there alone may be missing.</source>
            <translation>
                <numerusform>{n} место в журнале нельзя прочитать; ответов, которые были только там, может не хватать.</numerusform>
                <numerusform>{n} места в журнале нельзя прочитать; ответов, которые были только там, может не хватать.</numerusform>
                <numerusform>{n} мест в журнале нельзя прочитать; ответов, которые были только там, может не хватать.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/safekeeping_views.py" />
            <source>{n} sessions</source>
            <translation>
                <numerusform>{n} занятие</numerusform>
                <numerusform>{n} занятия</numerusform>
                <numerusform>{n} занятий</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>{n} stood in the journal.</source>
            <translation>
                <numerusform>{n} взят из журнала.</numerusform>
                <numerusform>{n} взяты из журнала.</numerusform>
                <numerusform>{n} взято из журнала.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/safekeeping_words.py" />
            <source>{n} were in the backup made {when}.</source>
            <translation>
                <numerusform>{n} взят из резервной копии, сделанной {when}.</numerusform>
                <numerusform>{n} взяты из резервной копии, сделанной {when}.</numerusform>
                <numerusform>{n} взято из резервной копии, сделанной {when}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Banks</name>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/page.py" />
            <source>A bank is a folder with a bank.yaml, or one YAML file. Add one to study it.</source>
            <translation>Банк — это папка с файлом bank.yaml или один файл YAML. Добавьте банк, чтобы заниматься.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/bank_controller.py" />
            <location filename="../../rhizotrainer/ui/pages/banks/page.py" />
            <source>Add a bank</source>
            <translation>Добавить банк</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/page.py" />
            <source>All banks</source>
            <translation>Все банки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/bank_controller.py" />
            <source>All files</source>
            <translation>Все файлы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/details.py" />
            <source>Authors</source>
            <translation>Авторы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/bank_list.py" />
            <location filename="../../rhizotrainer/ui/pages/banks/page.py" />
            <source>Banks</source>
            <translation>Банки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/page.py" />
            <source>Check again</source>
            <translation>Проверить снова</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/bank_controller.py" />
            <source>Choose a folder with a bank.yaml in it, or one YAML file.</source>
            <translation>Выберите папку с файлом bank.yaml или один файл YAML.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/details.py" />
            <source>Comes with rhizotrainer</source>
            <translation>Входит в rhizotrainer</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/details.py" />
            <source>Copy details</source>
            <translation>Скопировать</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/details.py" />
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/details.py" />
            <source>Licence</source>
            <translation>Лицензия</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/view.py" />
            <source>Line {line}</source>
            <translation>Строка {line}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/view.py" />
            <source>Line {line}, column {column}</source>
            <translation>Строка {line}, столбец {column}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/excerpt.py" />
            <source>Lines of the file round line {line}</source>
            <translation>Строки файла около строки {line}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/banks/view.py" />
            <source>Loaded without {n} questions</source>
            <translation>
                <numerusform>Загружен без {n} вопроса</numerusform>
                <numerusform>Загружен без {n} вопросов</numerusform>
                <numerusform>Загружен без {n} вопросов</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/view.py" />
            <source>Loaded, no problems</source>
            <translation>Загружен, замечаний нет</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/view.py" />
            <source>Loaded, no questions yet</source>
            <translation>Загружен, вопросов пока нет</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/banks/view.py" />
            <source>Loaded, {n} errors</source>
            <translation>
                <numerusform>Загружен, {n} ошибка</numerusform>
                <numerusform>Загружен, {n} ошибки</numerusform>
                <numerusform>Загружен, {n} ошибок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/banks/view.py" />
            <source>Loaded, {n} warnings</source>
            <translation>
                <numerusform>Загружен, {n} предупреждение</numerusform>
                <numerusform>Загружен, {n} предупреждения</numerusform>
                <numerusform>Загружен, {n} предупреждений</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/page.py" />
            <source>No banks yet</source>
            <translation>Банков пока нет</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/banks/view.py" />
            <source>Not loaded, {n} errors</source>
            <translation>
                <numerusform>Не загружен, {n} ошибка</numerusform>
                <numerusform>Не загружен, {n} ошибки</numerusform>
                <numerusform>Не загружен, {n} ошибок</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/bank_controller.py" />
            <source>Open a bank folder</source>
            <translation>Открыть папку с банком</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/details.py" />
            <source>Passages</source>
            <translation>Фрагменты</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/bank_controller.py" />
            <source>Question banks: bank.yaml, or one YAML file</source>
            <translation>Банки вопросов: bank.yaml или один файл YAML</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/details.py" />
            <source>Questions</source>
            <translation>Вопросы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/page.py" />
            <source>Remove from list</source>
            <translation>Убрать из списка</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/details.py" />
            <location filename="../../rhizotrainer/ui/pages/banks/page.py" />
            <source>Show file</source>
            <translation>Показать файл</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/details.py" />
            <source>Source</source>
            <translation>Источник</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/details.py" />
            <source>Sources</source>
            <translation>Источники</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/details.py" />
            <source>Study this bank</source>
            <translation>Заниматься по этому банку</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/bank_controller.py" />
            <source>There is no question bank in {path}.</source>
            <translation>В {path} нет банка вопросов.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/details.py" />
            <source>This bank was not loaded</source>
            <translation>Этот банк не загружен</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/details.py" />
            <source>Topic</source>
            <translation>Тема</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/details.py" />
            <source>Topics</source>
            <translation>Темы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/details.py" />
            <source>Version</source>
            <translation>Версия</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/view.py" />
            <source>Your earlier answers to its questions, if any, are kept and return when the file loads.</source>
            <translation>Ваши прежние ответы на его вопросы, если они есть, сохранены и вернутся, когда файл загрузится.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/banks/view.py" />
            <source>Your earlier answers to its {n} questions are kept and return when the file loads.</source>
            <translation>
                <numerusform>Ваши прежние ответы на {n} его вопрос сохранены и вернутся, когда файл загрузится.</numerusform>
                <numerusform>Ваши прежние ответы на {n} его вопроса сохранены и вернутся, когда файл загрузится.</numerusform>
                <numerusform>Ваши прежние ответы на {n} его вопросов сохранены и вернутся, когда файл загрузится.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/view.py" />
            <source>{file}, line {line}</source>
            <translation>{file}, строка {line}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/view.py" />
            <source>{file}, line {line}, column {column}</source>
            <translation>{file}, строка {line}, столбец {column}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/banks/view.py" />
            <source>{number}. {where}: {message}</source>
            <translation>{number}. {where}: {message}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/banks/view.py" />
            <source>{n} errors in {files} files.</source>
            <translation>
                <numerusform>{n} ошибка в файлах: {files}.</numerusform>
                <numerusform>{n} ошибки в файлах: {files}.</numerusform>
                <numerusform>{n} ошибок в файлах: {files}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/banks/view.py" />
            <source>{n} errors in {file}.</source>
            <translation>
                <numerusform>{n} ошибка в файле {file}.</numerusform>
                <numerusform>{n} ошибки в файле {file}.</numerusform>
                <numerusform>{n} ошибок в файле {file}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/banks/details.py" />
            <source>{n} problems, listed below. All questions can be studied.</source>
            <translation>
                <numerusform>{n} замечание, см. ниже. Заниматься можно по всем вопросам.</numerusform>
                <numerusform>{n} замечания, см. ниже. Заниматься можно по всем вопросам.</numerusform>
                <numerusform>{n} замечаний, см. ниже. Заниматься можно по всем вопросам.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/banks/details.py" />
            <source>{n} problems, listed below. The other questions can be studied.</source>
            <translation>
                <numerusform>{n} замечание, см. ниже. По остальным вопросам можно заниматься.</numerusform>
                <numerusform>{n} замечания, см. ниже. По остальным вопросам можно заниматься.</numerusform>
                <numerusform>{n} замечаний, см. ниже. По остальным вопросам можно заниматься.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/banks/bank_list.py" />
            <source>{n} questions</source>
            <translation>
                <numerusform>{n} вопрос</numerusform>
                <numerusform>{n} вопроса</numerusform>
                <numerusform>{n} вопросов</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cards</name>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>A chart as a table, and back</source>
            <translation>График как таблицу и обратно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>After checking</source>
            <translation>После проверки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Anywhere</source>
            <translation>Везде</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Atlas</source>
            <translation>Атлас</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Back to all figures</source>
            <translation>Назад ко всем рисункам</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Banks</source>
            <translation>Банки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/confirm_card.py" />
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Check the answer, then the next question</source>
            <translation>Проверить ответ, затем следующий вопрос</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Choose an option, A to H</source>
            <translation>Выбрать вариант, от A до H</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Choose the focused option</source>
            <translation>Выбрать вариант в фокусе</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Close and lose</source>
            <translation>Закрыть и потерять</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Close the card; in a session, ask to end</source>
            <translation>Закрыть карточку; на занятии — спросить о завершении</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Close without saving?</source>
            <translation>Закрыть без сохранения?</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Copy the passage with its citation</source>
            <translation>Скопировать фрагмент со ссылкой</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Empty the slot or row, or clear the choice</source>
            <translation>Освободить место или строку либо отменить выбор</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>End session</source>
            <translation>Завершить занятие</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>End session?</source>
            <translation>Завершить занятие?</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Exam</source>
            <translation>Экзамен</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Figures, rows and steps</source>
            <translation>Рисунки, строки и шаги</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>First, last</source>
            <translation>Первая, последняя</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Flag</source>
            <translation>Отметить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Full screen</source>
            <translation>Во весь экран</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Go to a question by number</source>
            <translation>К вопросу по номеру</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Go to the source, or back</source>
            <translation>К источнику или обратно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Guess, Unsure, Fairly sure, Certain</source>
            <translation>Наугад, Сомнение, Скорее да, Точно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Hide or show the right page</source>
            <translation>Скрыть или показать правую страницу</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Hide or show the time</source>
            <translation>Скрыть или показать время</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Keep a structure in view, or let go of it</source>
            <translation>Закрепить структуру или отпустить её</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Keep studying</source>
            <translation>Продолжить занятие</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Keep the window</source>
            <translation>Оставить окно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Letter every structure; after checking, name them</source>
            <translation>Обозначить все структуры буквами; после проверки — назвать их</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Lists, tables and charts</source>
            <translation>Списки, таблицы и графики</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Move</source>
            <translation>Перемещение</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Move a step up, down</source>
            <translation>Передвинуть шаг вверх, вниз</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Move between options</source>
            <translation>Перемещаться между вариантами</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Names, colours by class, what you know</source>
            <translation>Названия, цвета по классам, что вы знаете</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>New session</source>
            <translation>Новое занятие</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Next hint</source>
            <translation>Следующая подсказка</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Next, previous part of the window</source>
            <translation>Следующая, предыдущая часть окна</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Nothing was answered yet.</source>
            <translation>Ответов ещё не было.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Offer the questions of a passage or structure</source>
            <translation>Предложить вопросы по фрагменту или структуре</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Pause and hide the question</source>
            <translation>Приостановить и скрыть вопрос</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Practise a pair that is often confused</source>
            <translation>Отработать пару, которая часто путается</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Previous, next passage</source>
            <translation>Предыдущий, следующий фрагмент</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Previous, next question</source>
            <translation>Предыдущий, следующий вопрос</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Progress</source>
            <translation>Успехи</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Question</source>
            <translation>Вопрос</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Quiz on the figure; on a painted structure, its questions</source>
            <translation>Опрос по рисунку; на закрашенной структуре — её вопросы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Report a problem</source>
            <translation>Сообщить об ошибке</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Review, then submit</source>
            <translation>Просмотреть, затем сдать</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Say why you missed it, then 1 to 4</source>
            <translation>Указать причину ошибки, затем от 1 до 4</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Search</source>
            <translation>Поиск</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Session</source>
            <translation>Занятие</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Show or hide what you know</source>
            <translation>Показать или скрыть то, что вы знаете</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Single-letter keys are off: press them together with Alt.</source>
            <translation>Одиночные буквы отключены: нажимайте их вместе с Alt.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Source and figure</source>
            <translation>Источник и рисунок</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Step to the structure that way</source>
            <translation>К структуре в этом направлении</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Strike out or restore the focused option</source>
            <translation>Вычеркнуть или вернуть вариант в фокусе</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Strike out or restore, A to H</source>
            <translation>Вычеркнуть или вернуть, от A до H</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Take back the last answer</source>
            <translation>Отменить последний ответ</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Text at 100%</source>
            <translation>Текст 100 %</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Text larger, smaller</source>
            <translation>Текст крупнее, мельче</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>This list</source>
            <translation>Этот список</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Your results are from a newer version</source>
            <translation>Ваши результаты сохранены более новой версией</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Your results cannot be saved</source>
            <translation>Ваши результаты нельзя сохранить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Your results could not be read</source>
            <translation>Ваши результаты не удалось прочитать</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>Zoom in, out, fit</source>
            <translation>Увеличить, уменьшить, вписать</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>{n} answers are kept in memory only, because the disk did not take them.</source>
            <translation>
                <numerusform>{n} ответ есть только в памяти: диск его не принял.</numerusform>
                <numerusform>{n} ответа есть только в памяти: диск их не принял.</numerusform>
                <numerusform>{n} ответов есть только в памяти: диск их не принял.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>{n} answers are kept in memory only, because your results are not open here.</source>
            <translation>
                <numerusform>{n} ответ есть только в памяти: ваши результаты здесь не открыты.</numerusform>
                <numerusform>{n} ответа есть только в памяти: ваши результаты здесь не открыты.</numerusform>
                <numerusform>{n} ответов есть только в памяти: ваши результаты здесь не открыты.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>{n} answers are kept. You can continue from Today.</source>
            <translation>
                <numerusform>{n} ответ сохранён. Продолжить можно со страницы «Сегодня».</numerusform>
                <numerusform>{n} ответа сохранены. Продолжить можно со страницы «Сегодня».</numerusform>
                <numerusform>{n} ответов сохранено. Продолжить можно со страницы «Сегодня».</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/cards.py" />
            <source>{time} {day}</source>
            <translation>{time} {day}</translation>
        </message>
    </context>
    <context>
        <name>Changed question</name>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>Changed since you answered it</source>
            <translation>Изменён с тех пор, как вы отвечали</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>Now any one of the right places will do</source>
            <translation>Теперь достаточно любого из верных мест</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>Now every one of them has to be found</source>
            <translation>Теперь нужно найти каждое из них</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>Now it asks: {question}</source>
            <translation>Теперь вопрос такой: {question}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>Now it is shown as differing</source>
            <translation>Теперь он приведён как расходящийся</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>Now it is taken to agree</source>
            <translation>Теперь он считается подтверждающим</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>Now it is {answer}</source>
            <translation>Теперь это {answer}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>Now it is: {words}</source>
            <translation>Теперь: {words}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>Now it rests on the one below</source>
            <translation>Теперь он опирается на приведённый ниже</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>Now it rests on “{quote}”</source>
            <translation>Теперь он опирается на «{quote}»</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>Now its case is as it stands above the question</source>
            <translation>Теперь случай таков, как он описан над вопросом</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>The words of the answer are the same</source>
            <translation>Слова ответа те же</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>When you answered on {date}, a negation or a side in its case was another</source>
            <translation>Когда вы отвечали {date}, отрицание или сторона в описании случая были иными</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>When you answered on {date}, another place in the figure was right</source>
            <translation>Когда вы отвечали {date}, верным было другое место на рисунке</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>When you answered on {date}, any one of the right places would do</source>
            <translation>Когда вы отвечали {date}, было достаточно любого из верных мест</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>When you answered on {date}, every one of the right places had to be found</source>
            <translation>Когда вы отвечали {date}, нужно было найти каждое из верных мест</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>When you answered on {date}, it asked: {question}</source>
            <translation>Когда вы отвечали {date}, вопрос был таким: {question}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>When you answered on {date}, it rested on another passage</source>
            <translation>Когда вы отвечали {date}, ответ опирался на другой фрагмент</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>When you answered on {date}, it rested on “{quote}”</source>
            <translation>Когда вы отвечали {date}, ответ опирался на «{quote}»</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>When you answered on {date}, it was: {words}</source>
            <translation>Когда вы отвечали {date}, было: {words}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>When you answered on {date}, the right answer was {answer}</source>
            <translation>Когда вы отвечали {date}, верным ответом был {answer}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>When you answered on {date}, the statement was: {statement}</source>
            <translation>Когда вы отвечали {date}, утверждение было таким: {statement}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>When you answered on {date}, “{quote}” was shown as differing</source>
            <translation>Когда вы отвечали {date}, фрагмент «{quote}» был приведён как расходящийся</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>When you answered on {date}, “{quote}” was taken to agree</source>
            <translation>Когда вы отвечали {date}, фрагмент «{quote}» считался подтверждающим</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>You see it again because it is asked in another way now.</source>
            <translation>Вы видите вопрос снова, потому что теперь он задан иначе.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>You see it again because the words that it rests on changed.</source>
            <translation>Вы видите вопрос снова, потому что изменились слова, на которые он опирается.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>You see it again because what is asked changed.</source>
            <translation>Вы видите вопрос снова, потому что изменилось то, о чём он спрашивает.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>You see it again because what is right changed.</source>
            <translation>Вы видите вопрос снова, потому что изменился верный ответ.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>not asked</source>
            <translation>не спрашивалось</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>this order: {steps}</source>
            <translation>этот порядок: {steps}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/update_notes.py" />
            <source>“{text}”</source>
            <translation>«{text}»</translation>
        </message>
    </context>
    <context>
        <name>Date</name>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>April</source>
            <translation>апреля</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>August</source>
            <translation>августа</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>December</source>
            <translation>декабря</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>February</source>
            <translation>февраля</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>Fri</source>
            <translation>пт</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>Friday</source>
            <translation>пятница</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>January</source>
            <translation>января</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>July</source>
            <translation>июля</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>June</source>
            <translation>июня</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>March</source>
            <translation>марта</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>May</source>
            <translation>мая</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>Mon</source>
            <translation>пн</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>Monday</source>
            <translation>понедельник</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>November</source>
            <translation>ноября</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>October</source>
            <translation>октября</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>Sat</source>
            <translation>сб</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>Saturday</source>
            <translation>суббота</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>September</source>
            <translation>сентября</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>Sun</source>
            <translation>вс</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>Sunday</source>
            <translation>воскресенье</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>Thu</source>
            <translation>чт</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>Thursday</source>
            <translation>четверг</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>Today</source>
            <translation>Сег.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>Tue</source>
            <translation>вт</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>Tuesday</source>
            <translation>вторник</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>Wed</source>
            <translation>ср</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>Wednesday</source>
            <translation>среда</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>in {n} days</source>
            <translation>
                <numerusform>через {n} день</numerusform>
                <numerusform>через {n} дня</numerusform>
                <numerusform>через {n} дней</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>on {date}</source>
            <translation>{date}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>today</source>
            <translation>сегодня</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>tomorrow</source>
            <translation>завтра</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>yesterday</source>
            <translation>вчера</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>{day} at {time}</source>
            <translation>{day} в {time}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>{day} {month}</source>
            <translation>{day} {month}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>{day} {month} {year}</source>
            <translation>{day} {month} {year}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/day_words.py" />
            <source>{weekday} {day} {month}</source>
            <translation>{weekday}, {day} {month}</translation>
        </message>
    </context>
    <context>
        <name>Exam</name>
        <message>
            <location filename="../../rhizotrainer/app/exam_views.py" />
            <source>1 minute left.</source>
            <translation>Осталась 1 минута.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_views.py" />
            <source>5 minutes left.</source>
            <translation>Осталось 5 минут.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/go_to_card.py" />
            <source>A number from 1 to {total}.</source>
            <translation>Число от 1 до {total}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>Add their bank again, or end the exam.</source>
            <translation>Добавьте их банк снова или завершите экзамен.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>An exam is under way.</source>
            <translation>Идёт экзамен.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/review.py" />
            <location filename="../../rhizotrainer/ui/pages/exam/side.py" />
            <source>Answered</source>
            <translation>Есть ответ</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/review.py" />
            <source>Answered {letters}</source>
            <translation>Ответ: {letters}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/footer.py" />
            <source>Back to question {number}</source>
            <translation>Назад к вопросу {number}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/go_to_card.py" />
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/cover.py" />
            <source>Continue</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>Continue it from Today and submit it first.</source>
            <translation>Продолжите его со страницы «Сегодня» и сначала сдайте.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>Dismiss</source>
            <translation>Скрыть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>End exam</source>
            <translation>Завершить экзамен</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>End this exam without a result?</source>
            <translation>Завершить этот экзамен без результата?</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/review.py" />
            <source>Every question has an answer, and none is flagged.</source>
            <translation>На все вопросы есть ответы, отмеченных нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>Exam continued.</source>
            <translation>Экзамен продолжен.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/cover.py" />
            <source>Exam paused</source>
            <translation>Экзамен приостановлен</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/bar.py" />
            <source>Flag</source>
            <translation>Флаг</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/bar.py" />
            <source>Flag question {number}, off</source>
            <translation>Отметка вопроса {number}, нет</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/bar.py" />
            <source>Flag question {number}, on</source>
            <translation>Отметка вопроса {number}, есть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/bar.py" />
            <location filename="../../rhizotrainer/ui/pages/exam/side.py" />
            <source>Flagged</source>
            <translation>Флаг</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>Go on answering</source>
            <translation>Отвечать дальше</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/go_to_card.py" />
            <source>Go there</source>
            <translation>Перейти</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/review.py" />
            <source>Go to</source>
            <translation>Перейти</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/go_to_card.py" />
            <source>Go to a question</source>
            <translation>Перейти к вопросу</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/side.py" />
            <source>Go to a question by number</source>
            <translation>Перейти к вопросу по номеру</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/sureness.py" />
            <source>How sure?</source>
            <translation>Уверены?</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>Its answers are not marked and not kept. Continue and submit it to keep them.</source>
            <translation>Ответы не оцениваются и не сохраняются. Чтобы сохранить их, продолжите экзамен и сдайте его.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>Its time has run out.</source>
            <translation>Его время истекло.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>Keep it</source>
            <translation>Оставить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/bar.py" />
            <source>Keyboard shortcuts</source>
            <translation>Сочетания клавиш</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <location filename="../../rhizotrainer/ui/pages/exam/bar.py" />
            <source>Leave</source>
            <translation>Выйти</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>Leave the exam?</source>
            <translation>Выйти из экзамена?</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/footer.py" />
            <source>Next</source>
            <translation>Далее</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/go_to_card.py" />
            <source>Next number</source>
            <translation>Следующий номер</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/review.py" />
            <location filename="../../rhizotrainer/ui/pages/exam/side.py" />
            <source>Not seen</source>
            <translation>Не открыт</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/sureness.py" />
            <source>Optional</source>
            <translation>Необязательно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/review.py" />
            <location filename="../../rhizotrainer/ui/pages/exam/side.py" />
            <source>Partly answered</source>
            <translation>Есть часть ответа</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/bar.py" />
            <source>Pause</source>
            <translation>Пауза</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/footer.py" />
            <source>Previous</source>
            <translation>Назад</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/go_to_card.py" />
            <source>Previous number</source>
            <translation>Предыдущий номер</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/side.py" />
            <source>Previous, next</source>
            <translation>Предыдущий, следующий</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/go_to_card.py" />
            <source>Question number</source>
            <translation>Номер вопроса</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/view.py" />
            <source>Question {number}, {state}</source>
            <translation>Вопрос {number}, {state}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/view.py" />
            <source>Question {number}, {state}, flagged</source>
            <translation>Вопрос {number}, {state}, отмечен</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/navigator.py" />
            <location filename="../../rhizotrainer/ui/pages/exam/side.py" />
            <source>Questions</source>
            <translation>Вопросы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/footer.py" />
            <location filename="../../rhizotrainer/ui/pages/exam/side.py" />
            <source>Review and submit</source>
            <translation>Просмотреть и сдать</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/review.py" />
            <source>Review before you submit</source>
            <translation>Просмотр перед сдачей</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/review.py" />
            <source>Scored as incorrect</source>
            <translation>Засчитывается как неверный</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/review.py" />
            <source>Scored for what is there</source>
            <translation>Засчитывается за то, что есть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>Search is closed during an exam.</source>
            <translation>Во время экзамена поиск закрыт.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>See the result</source>
            <translation>Смотреть результат</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/review.py" />
            <location filename="../../rhizotrainer/ui/pages/exam/side.py" />
            <source>Seen, no answer</source>
            <translation>Открыт, без ответа</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/side.py" />
            <source>Show or hide</source>
            <translation>Показать или скрыть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/bar.py" />
            <source>Show or hide all questions</source>
            <translation>Показать или скрыть все вопросы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/side.py" />
            <source>Sources and explanations open after you submit.</source>
            <translation>Источники и объяснения откроются после сдачи.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>Sources and questions can be searched again after you submit.</source>
            <translation>Искать по источникам и вопросам снова можно после сдачи.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>Stay</source>
            <translation>Остаться</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <location filename="../../rhizotrainer/ui/pages/exam/footer.py" />
            <source>Submit exam</source>
            <translation>Сдать экзамен</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>Submit the exam?</source>
            <translation>Сдать экзамен?</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/bar.py" />
            <source>Text size and theme</source>
            <translation>Размер текста и оформление</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>The clock goes on: this exam cannot be paused. You can continue from Today.</source>
            <translation>Часы идут: этот экзамен нельзя приостановить. Продолжить можно со страницы «Сегодня».</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>The clock stops, and your answers are kept. You can continue from Today.</source>
            <translation>Часы останавливаются, ваши ответы сохраняются. Продолжить можно со страницы «Сегодня».</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/cover.py" />
            <source>The question is hidden and the clock stands still. Your answers are kept.</source>
            <translation>Вопрос скрыт, часы стоят. Ваши ответы сохранены.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>The time while it was closed does not count.</source>
            <translation>Время, пока он был закрыт, не считается.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>The time while it was closed does not count. {time} left.</source>
            <translation>Время, пока он был закрыт, не считается. Осталось {time}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/side.py" />
            <source>This exam has no time limit.</source>
            <translation>У этого экзамена нет ограничения по времени.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_views.py" />
            <source>This exam has no time limit. You can go back to any question.</source>
            <translation>У этого экзамена нет ограничения по времени. К любому вопросу можно вернуться.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>This exam's questions are in no bank any more.</source>
            <translation>Вопросов этого экзамена больше нет ни в одном банке.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>What you have given is kept in memory until it can be saved.</source>
            <translation>Ваши ответы хранятся в памяти, пока их нельзя сохранить.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/side.py" />
            <source>When the time runs out the exam submits by itself, with the answers you have given.</source>
            <translation>Когда время истечёт, экзамен будет сдан сам, с уже данными ответами.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_views.py" />
            <source>You have {minutes} {seconds}. You can go back to any question.</source>
            <translation>У вас {minutes} {seconds}. К любому вопросу можно вернуться.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_views.py" />
            <source>You have {time}. You can go back to any question.</source>
            <translation>У вас {time}. К любому вопросу можно вернуться.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>Your exam was submitted.</source>
            <translation>Ваш экзамен сдан.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/view.py" />
            <source>answered</source>
            <translation>есть ответ</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/bar.py" />
            <source>left</source>
            <translation>ост.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/view.py" />
            <source>not seen</source>
            <translation>не открыт</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/view.py" />
            <source>partly answered</source>
            <translation>есть часть ответа</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/view.py" />
            <source>seen, no answer</source>
            <translation>открыт, без ответа</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/navigator.py" />
            <source>the question in view</source>
            <translation>вопрос на экране</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/bar.py" />
            <source>used</source>
            <translation>затрачено</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/exam/bar.py" />
            <source>{number} of {total}</source>
            <translation>{number} из {total}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/exam/review.py" />
            <source>{n} answered in part</source>
            <translation>
                <numerusform>{n} с частью ответа</numerusform>
                <numerusform>{n} с частью ответа</numerusform>
                <numerusform>{n} с частью ответа</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/exam/review.py" />
            <source>{n} flagged, answered</source>
            <translation>
                <numerusform>{n} отмечен, с ответом</numerusform>
                <numerusform>{n} отмечены, с ответом</numerusform>
                <numerusform>{n} отмечено, с ответом</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/exam_views.py" />
            <source>{n} minutes</source>
            <translation>
                <numerusform>{n} минута</numerusform>
                <numerusform>{n} минуты</numerusform>
                <numerusform>{n} минут</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/exam_views.py" />
            <source>{n} questions</source>
            <translation>
                <numerusform>{n} вопрос</numerusform>
                <numerusform>{n} вопроса</numerusform>
                <numerusform>{n} вопросов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/examining.py" />
            <source>{n} questions have no answer and will be scored as incorrect. Submit?</source>
            <translation>
                <numerusform>{n} вопрос без ответа, он будет засчитан как неверный. Сдать?</numerusform>
                <numerusform>{n} вопроса без ответа, они будут засчитаны как неверные. Сдать?</numerusform>
                <numerusform>{n} вопросов без ответа, они будут засчитаны как неверные. Сдать?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/exam_views.py" />
            <source>{n} seconds</source>
            <translation>
                <numerusform>{n} секунда</numerusform>
                <numerusform>{n} секунды</numerusform>
                <numerusform>{n} секунд</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/exam/footer.py" />
            <source>{n} unanswered</source>
            <translation>
                <numerusform>{n} без ответа</numerusform>
                <numerusform>{n} без ответа</numerusform>
                <numerusform>{n} без ответа</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/exam/review.py" />
            <source>{n} without an answer</source>
            <translation>
                <numerusform>{n} без ответа</numerusform>
                <numerusform>{n} без ответа</numerusform>
                <numerusform>{n} без ответа</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_views.py" />
            <source>{questions}, {minutes}</source>
            <translation>{questions}, {minutes}</translation>
        </message>
    </context>
    <context>
        <name>Exam plan</name>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/date_fields.py" />
            <source>A day earlier</source>
            <translation>На день раньше</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/date_fields.py" />
            <source>A day later</source>
            <translation>На день позже</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/card.py" />
            <source>All {count}</source>
            <translation>Все {count}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>At most {n} questions a day; the last new ones {day}.</source>
            <translation>
                <numerusform>Не более {n} вопроса в день; последние новые — {day}.</numerusform>
                <numerusform>Не более {n} вопросов в день; последние новые — {day}.</numerusform>
                <numerusform>Не более {n} вопросов в день; последние новые — {day}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/card.py" />
            <source>Banks</source>
            <translation>Банки</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>Below the target stay: {topics}, and some of {n} more topics.</source>
            <translation>
                <numerusform>Ниже цели останутся: {topics} и часть вопросов ещё {n} темы.</numerusform>
                <numerusform>Ниже цели останутся: {topics} и часть вопросов ещё {n} тем.</numerusform>
                <numerusform>Ниже цели останутся: {topics} и часть вопросов ещё {n} тем.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>Below the target stay: {topics}.</source>
            <translation>Ниже цели останутся: {topics}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/card.py" />
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/date_fields.py" />
            <location filename="../../rhizotrainer/ui/pages/plan_card/preview.py" />
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/card.py" />
            <source>Exam date</source>
            <translation>Дата экзамена</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/card.py" />
            <source>Exam on</source>
            <translation>Экзамен</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/date_fields.py" />
            <source>Month</source>
            <translation>Месяц</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/preview.py" />
            <source>New</source>
            <translation>Новые</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>No day asks anything.</source>
            <translation>Ни на один день вопросов нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>Nothing more is to be asked today.</source>
            <translation>На сегодня вопросов больше нет.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>One bar is {n} days.</source>
            <translation>
                <numerusform>Один столбик — {n} день.</numerusform>
                <numerusform>Один столбик — {n} дня.</numerusform>
                <numerusform>Один столбик — {n} дней.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/card.py" />
            <source>Questions a day at most</source>
            <translation>Вопросов в день, не более</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/card.py" />
            <source>Questions from</source>
            <translation>Вопросы из банков</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/card.py" />
            <source>Recall on the day, per cent</source>
            <translation>Удержание в этот день, %</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/card.py" />
            <source>Recall wanted on the day, in per cent</source>
            <translation>Желаемое удержание в день экзамена, в процентах</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/card.py" />
            <source>Remove the date</source>
            <translation>Убрать дату</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/preview.py" />
            <source>Reviews</source>
            <translation>Повторения</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>Reviews alone, at most {n} a day.</source>
            <translation>
                <numerusform>Только повторения, не более {n} в день.</numerusform>
                <numerusform>Только повторения, не более {n} в день.</numerusform>
                <numerusform>Только повторения, не более {n} в день.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/card.py" />
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/preview.py" />
            <source>Show as chart</source>
            <translation>Показать как график</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/chart.py" />
            <location filename="../../rhizotrainer/ui/pages/plan_card/preview.py" />
            <source>Show as table</source>
            <translation>Показать как таблицу</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/preview.py" />
            <source>Solid: new questions. Outlined: reviews. Dashed: your cap.</source>
            <translation>Сплошные: новые вопросы. Контурные: повторения. Пунктир: ваш предел.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/preview.py" />
            <source>The days of the plan, as a table</source>
            <translation>Дни плана, таблица</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>There are no questions in its banks.</source>
            <translation>В его банках нет вопросов.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>There are no questions in these banks.</source>
            <translation>В этих банках нет вопросов.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>This date has passed. Choose a later one.</source>
            <translation>Эта дата прошла. Выберите более позднюю.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>This date has passed. Choose another one, or remove it.</source>
            <translation>Эта дата прошла. Выберите другую или уберите её.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>Today: {parts}.</source>
            <translation>Сегодня: {parts}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>With {cap} a day, {n} questions stay below. About {needed} a day would bring {most} of {total} there.</source>
            <translation>
                <numerusform>При {cap} в день {n} вопрос останется ниже цели. Примерно при {needed} в день её достигнут {most} из {total}.</numerusform>
                <numerusform>При {cap} в день {n} вопроса останутся ниже цели. Примерно при {needed} в день её достигнут {most} из {total}.</numerusform>
                <numerusform>При {cap} в день {n} вопросов останутся ниже цели. Примерно при {needed} в день её достигнут {most} из {total}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <location filename="../../rhizotrainer/ui/pages/plan_card/preview.py" />
            <source>Working out the plan…</source>
            <translation>План рассчитывается…</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/date_fields.py" />
            <source>Year</source>
            <translation>Год</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>in {n} days</source>
            <translation>
                <numerusform>через {n} день</numerusform>
                <numerusform>через {n} дня</numerusform>
                <numerusform>через {n} дней</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>passed</source>
            <translation>прошла</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/plan_card/preview.py" />
            <source>{action} ({key})</source>
            <translation>{action} ({key})</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>{date}, {away}</source>
            <translation>{date}, {away}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>{first} to {last}</source>
            <translation>{first} — {last}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>{n} new questions</source>
            <translation>
                <numerusform>{n} новый вопрос</numerusform>
                <numerusform>{n} новых вопроса</numerusform>
                <numerusform>{n} новых вопросов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>{n} questions are unlikely to get there by then, however many are asked a day.</source>
            <translation>
                <numerusform>{n} вопрос вряд ли успеет достичь цели, сколько бы их ни задавалось в день.</numerusform>
                <numerusform>{n} вопроса вряд ли успеют достичь цели, сколько бы их ни задавалось в день.</numerusform>
                <numerusform>{n} вопросов вряд ли успеют достичь цели, сколько бы их ни задавалось в день.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>{n} reviews</source>
            <translation>
                <numerusform>{n} повторение</numerusform>
                <numerusform>{n} повторения</numerusform>
                <numerusform>{n} повторений</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>{reached} of {n} questions are at {target} recall or above.</source>
            <translation>
                <numerusform>{reached} из {n} вопроса удерживается в памяти на {target} или лучше.</numerusform>
                <numerusform>{reached} из {n} вопросов удерживаются в памяти на {target} или лучше.</numerusform>
                <numerusform>{reached} из {n} вопросов удерживаются в памяти на {target} или лучше.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>{reached} of {n} questions should be at {target} recall with this plan, {ready} without another answer.</source>
            <translation>
                <numerusform>По этому плану {target} удержания достигнет {reached} из {n} вопроса, без новых ответов — {ready}.</numerusform>
                <numerusform>По этому плану {target} удержания достигнут {reached} из {n} вопросов, без новых ответов — {ready}.</numerusform>
                <numerusform>По этому плану {target} удержания достигнут {reached} из {n} вопросов, без новых ответов — {ready}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>{topic} ({below} of {total})</source>
            <translation>{topic} ({below} из {total})</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/plan_views.py" />
            <source>{when}: {parts}</source>
            <translation>{when}: {parts}</translation>
        </message>
    </context>
    <context>
        <name>Exam result</name>
        <message>
            <location filename="../../rhizotrainer/ui/pages/result/page.py" />
            <source>Above the pass mark</source>
            <translation>Выше проходного балла</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_result_views.py" />
            <source>Bank</source>
            <translation>Банк</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/result/page.py" />
            <source>Below the pass mark</source>
            <translation>Ниже проходного балла</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/result/view.py" />
            <source>Below {mark}</source>
            <translation>Ниже {mark}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/result/view.py" />
            <source>Correct</source>
            <translation>Верно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_results.py" />
            <source>Dismiss</source>
            <translation>Скрыть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/result/page.py" />
            <source>Exam result</source>
            <translation>Результат экзамена</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/result/page.py" />
            <source>Export</source>
            <translation>Экспорт</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_results.py" />
            <source>Export the result</source>
            <translation>Экспортировать результат</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_result_views.py" />
            <source>Flagged</source>
            <translation>Отмечено</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_result_views.py" />
            <source>How sure</source>
            <translation>Уверенность</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_results.py" />
            <source>It is in {path}.</source>
            <translation>Он находится в {path}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_result_views.py" />
            <source>Key</source>
            <translation>Ключ</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/result/view.py" />
            <source>Mean time</source>
            <translation>Среднее время</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_result_views.py" />
            <source>No longer in its bank</source>
            <translation>Больше нет в банке</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/result/view.py" />
            <source>No question was flagged.</source>
            <translation>Отмеченных вопросов нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/result/view.py" />
            <source>No question was missed.</source>
            <translation>Вопросов с ошибкой нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_result_views.py" />
            <source>No.</source>
            <translation>№</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/result/page.py" />
            <source>Pass mark reached</source>
            <translation>Проходной балл набран</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/result/view.py" />
            <source>Pass mark {mark}</source>
            <translation>Проходной балл {mark}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_result_views.py" />
            <source>Question</source>
            <translation>Вопрос</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_result_views.py" />
            <source>Question id</source>
            <translation>Код вопроса</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/result/page.py" />
            <source>Questions of the exam</source>
            <translation>Вопросы экзамена</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_result_views.py" />
            <source>Result</source>
            <translation>Итог</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_results.py" />
            <source>Result exported.</source>
            <translation>Результат экспортирован.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/result/view.py" />
            <source>Review {n} missed</source>
            <translation>
                <numerusform>Повторить {n}</numerusform>
                <numerusform>Повторить {n}</numerusform>
                <numerusform>Повторить {n}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_result_views.py" />
            <source>Seconds</source>
            <translation>Секунды</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/result/view.py" />
            <source>Share, with pass mark</source>
            <translation>Доля и проходной балл</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_results.py" />
            <source>Tables (*.csv)</source>
            <translation>Таблицы (*.csv)</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_results.py" />
            <source>The result was not exported.</source>
            <translation>Результат не экспортирован.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_result_views.py" />
            <location filename="../../rhizotrainer/ui/pages/result/view.py" />
            <source>Topic</source>
            <translation>Тема</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_result_views.py" />
            <source>Yours</source>
            <translation>Ваш</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_result_views.py" />
            <source>yes</source>
            <translation>да</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_results.py" />
            <source>{reason}.</source>
            <translation>{reason}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_result_views.py" />
            <source>{title}, {day}, {used} of {limit} used</source>
            <translation>{title}, {day}, затрачено {used} из {limit}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_result_views.py" />
            <source>{title}, {day}, {used} used</source>
            <translation>{title}, {day}, затрачено {used}</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <location filename="../../rhizotrainer/app/progress_export.py" />
            <source>All time, all banks</source>
            <translation>Всё время, все банки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/progress_export.py" />
            <source>All time, {bank}</source>
            <translation>Всё время, {bank}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/progress_export.py" />
            <source>Choose another place or make space, then try again.</source>
            <translation>Выберите другое место или освободите место, затем повторите.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/progress_export.py" />
            <source>Dismiss</source>
            <translation>Скрыть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/progress_export.py" />
            <source>Export progress</source>
            <translation>Экспорт успехов</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/progress_export.py" />
            <source>It is in {path}.</source>
            <translation>Файл: {path}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/progress_export.py" />
            <source>JSON (*.json)</source>
            <translation>Данные JSON (*.json)</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/progress_export.py" />
            <source>PDF (*.pdf)</source>
            <translation>Документ PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/progress_export.py" />
            <source>Progress was exported.</source>
            <translation>Успехи экспортированы.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/progress_export.py" />
            <source>Progress was not exported: {reason}.</source>
            <translation>Успехи не экспортированы: {reason}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/progress_export.py" />
            <source>Tables in a ZIP archive (*.zip)</source>
            <translation>Таблицы в архиве ZIP (*.zip)</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/progress_export.py" />
            <source>The last 12 weeks, all banks</source>
            <translation>Последние 12 недель, все банки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/progress_export.py" />
            <source>The last 12 weeks, {bank}</source>
            <translation>Последние 12 недель, {bank}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/progress_export.py" />
            <source>The last 4 weeks, all banks</source>
            <translation>Последние 4 недели, все банки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/progress_export.py" />
            <source>The last 4 weeks, {bank}</source>
            <translation>Последние 4 недели, {bank}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/exchange/learner_archive.py" />
            <source>rhizotrainer: everything of {name}
Written on {date} by version {version}.

results.db     the learner's whole file of results, a copy (SQLite)
attempts.csv   every answer that was ever given, one a line, the oldest first; opens in any spreadsheet
attempts.json  the same answers for programs
notes.md       private notes, by question bank and question
flags.csv      flagged questions
settings.json  the learner's settings
reports        reports about questions that were written here

Times are UTC. "local_day" is the day that an answer was counted to. Lists ("chosen", "option_order", …) are JSON;
options count from 0 in the order in which the bank's author wrote them. "withdrawn_at" is filled where an answer was
taken back: it does not count, and stays. "confidence" goes from 1, guess, to 4, certain.

To go on with these results on another computer, close rhizotrainer there and copy results.db to its folder "learners"
(Settings shows it), under the name of a learner, such as default.db.
Question banks are not in this archive: they are not the learner's.
</source>
            <translation>rhizotrainer: всё об учащемся {name}
Записано {date}, версия {version}.

results.db     весь файл результатов учащегося, копия (SQLite)
attempts.csv   все когда-либо данные ответы, по одному в строке, от старых к новым; открывается в любой таблице
attempts.json  те же ответы для программ
notes.md       личные заметки, по банкам и вопросам
flags.csv      отмеченные вопросы
settings.json  настройки учащегося
reports        сообщения об ошибках в вопросах, написанные здесь

Время указано по UTC. «local_day» — день, к которому отнесён ответ. Списки («chosen», «option_order» и др.) записаны
в JSON; варианты считаются с 0 в том порядке, в каком их написал автор банка. «withdrawn_at» заполнено там, где ответ
отменён: он не считается, но остаётся. «confidence» идёт от 1, «наугад», до 4, «точно».

Чтобы продолжить с этими результатами на другом компьютере, закройте там rhizotrainer и скопируйте results.db в его папку
«learners» (её показывают настройки) под именем учащегося, например default.db.
Банков вопросов в этом архиве нет: они не принадлежат учащемуся.
</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/exchange/progress_report.py" />
            <source>rhizotrainer: progress of {name}
Written on {date} by version {version}.

summary.csv      what was counted, and the numbers at the head of the page
topics.csv       questions and predicted recall by topic
calibration.csv  how sure you were, and how often you were right, with 95% intervals
retention.csv    predicted recall on the coming days, if you keep to the schedule and if you stop
calendar.csv     answers a day
confusions.csv   what was taken for one another
sessions.csv     sessions

Shares and recalls are 0 … 1. Days are your own, times are UTC. An empty field is a number that is not known, or
that too few answers are behind.
</source>
            <translation>rhizotrainer: успехи учащегося {name}
Записано {date}, версия {version}.

summary.csv      что учтено, и числа в начале страницы
topics.csv       вопросы и ожидаемое удержание по темам
calibration.csv  насколько вы были уверены и как часто правы, с интервалами 95 %
retention.csv    ожидаемое удержание в ближайшие дни: по расписанию и если прекратить
calendar.csv     ответы по дням
confusions.csv   что путалось друг с другом
sessions.csv     занятия

Доли и удержание даны от 0 до 1. Дни — ваши местные, время — по UTC. Пустое поле — число, которое неизвестно или
за которым слишком мало ответов.
</translation>
        </message>
    </context>
    <context>
        <name>Failures</name>
        <message>
            <location filename="../../rhizotrainer/app/failures.py" />
            <source>Something went wrong in rhizotrainer itself.</source>
            <translation>Ошибка в самой программе rhizotrainer.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/failures.py" />
            <source>Your answers up to here are kept. The details are in {file}.</source>
            <translation>Ваши ответы до этого места сохранены. Подробности в файле {file}.</translation>
        </message>
    </context>
    <context>
        <name>Figure</name>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/slots.py" />
            <source>Empty</source>
            <translation>Пусто</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/frame.py" />
            <source>Figure</source>
            <translation>Рисунок</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/frame.py" />
            <source>Fit</source>
            <translation>Вписать</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/frame.py" />
            <source>Fit the figure into its frame</source>
            <translation>Вписать рисунок в рамку</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/bank/figure_files.py" />
            <source>Installing rhizotrainer again puts it back.</source>
            <translation>Повторная установка rhizotrainer вернёт его на место.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/slots.py" />
            <source>Pick a label</source>
            <translation>Выберите подпись</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/bank/figure_files.py" />
            <source>Reload the bank.</source>
            <translation>Загрузите банк заново.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/frame.py" />
            <source>Skip this question</source>
            <translation>Пропустить этот вопрос</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/slots.py" />
            <source>Slot {number}, {place} of figure: {label}</source>
            <translation>Ячейка {number}, на рисунке {place}: {label}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/structure_button.py" />
            <source>Structure {letter}, {place} of figure</source>
            <translation>Структура {letter}, на рисунке {place}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/structure_button.py" />
            <source>Structure {letter}, {place} of figure, {name}</source>
            <translation>Структура {letter}, на рисунке {place}, {name}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/bank/figure_files.py" />
            <source>The atlas, to which the figure "{title}" belongs, is missing.</source>
            <translation>Нет атласа, к которому относится рисунок «{title}».</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/bank/figure_files.py" />
            <source>The figure "{title}" has changed since it was checked.</source>
            <translation>Рисунок «{title}» изменился с тех пор, как был проверен.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/frame.py" />
            <source>The figure of this question cannot be shown: its file is missing or has changed. Reload the bank.</source>
            <translation>Рисунок к этому вопросу показать нельзя: его файла нет или он изменён. Загрузите банк заново.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/frame.py" />
            <source>Zoom in</source>
            <translation>Увеличить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/frame.py" />
            <source>Zoom out</source>
            <translation>Уменьшить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/structures.py" />
            <source>centre</source>
            <translation>в центре</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/slots.py" />
            <source>empty</source>
            <translation>пусто</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/structures.py" />
            <source>left</source>
            <translation>слева</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/structures.py" />
            <source>left and right</source>
            <translation>слева и справа</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/structures.py" />
            <source>lower centre</source>
            <translation>внизу по центру</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/structures.py" />
            <source>lower left</source>
            <translation>внизу слева</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/structures.py" />
            <source>lower left and right</source>
            <translation>внизу слева и справа</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/structures.py" />
            <source>lower right</source>
            <translation>внизу справа</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/structures.py" />
            <source>right</source>
            <translation>справа</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/structures.py" />
            <source>upper centre</source>
            <translation>вверху по центру</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/structures.py" />
            <source>upper left</source>
            <translation>вверху слева</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/structures.py" />
            <source>upper left and right</source>
            <translation>вверху слева и справа</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/structures.py" />
            <source>upper right</source>
            <translation>вверху справа</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/structures.py" />
            <source>{word}, centre</source>
            <translation>{word}, в центре</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/structures.py" />
            <source>{word}, left</source>
            <translation>{word}, слева</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/structures.py" />
            <source>{word}, left and right</source>
            <translation>{word}, слева и справа</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/structures.py" />
            <source>{word}, right</source>
            <translation>{word}, справа</translation>
        </message>
    </context>
    <context>
        <name>First run</name>
        <message>
            <location filename="../../rhizotrainer/ui/pages/first_run/page.py" />
            <source>Choose folder</source>
            <translation>Выбрать папку</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/first_run/view.py" />
            <source>Dark</source>
            <translation>Тёмное</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/first_run/view.py" />
            <source>Dorsal root</source>
            <translation>Задний корешок</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/first_run/view.py" />
            <source>Dorsal root ganglion</source>
            <translation>Спинномозговой узел</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/first_run/page.py" />
            <source>Every explanation quotes the passage it rests on. Results stay on this computer. There is no account.</source>
            <translation>Каждое объяснение приводит фрагмент, на который опирается. Результаты остаются на этом компьютере. Учётная запись не нужна.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/first_run/view.py" />
            <source>Light</source>
            <translation>Светлое</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/first_run/page.py" />
            <source>Open a bank folder</source>
            <translation>Открыть папку с банками</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/first_run/view.py" />
            <source>Spinal cord and nerve roots, axial section, viewed from below. Schematic.</source>
            <translation>Спинной мозг и корешки нервов, поперечный срез, вид снизу. Схема.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/first_run/view.py" />
            <source>Spinal nerve</source>
            <translation>Спинномозговой нерв</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/first_run/page.py" />
            <source>Start</source>
            <translation>Начать</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/first_run/page.py" />
            <source>Start with the rhizotomy banks</source>
            <translation>Начать с банков о ризотомии</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/first_run/page.py" />
            <source>Study rhizotomy, question by question, with the source beside you.</source>
            <translation>Изучайте ризотомию вопрос за вопросом, с источником перед глазами.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/first_run/view.py" />
            <source>System</source>
            <translation>Как в системе</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/first_run/page.py" />
            <source>Text size</source>
            <translation>Размер текста</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/first_run/page.py" />
            <source>Theme</source>
            <translation>Оформление</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/first_run/view.py" />
            <source>Ventral root</source>
            <translation>Передний корешок</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/first_run/page.py" />
            <source>YAML banks from your programme or a colleague</source>
            <translation>Банки YAML от вашей кафедры или коллеги</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/first_run/view.py" />
            <source>{n} questions</source>
            <translation>
                <numerusform>{n} вопрос</numerusform>
                <numerusform>{n} вопроса</numerusform>
                <numerusform>{n} вопросов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/first_run/view.py" />
            <source>{n} source texts</source>
            <translation>
                <numerusform>{n} исходный текст</numerusform>
                <numerusform>{n} исходных текста</numerusform>
                <numerusform>{n} исходных текстов</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <location filename="../../rhizotrainer/store/other_histories.py" />
            <source>Check the file, then try again. Your results are as they were.</source>
            <translation>Проверьте файл, затем повторите. Ваши результаты прежние.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/histories.py" />
            <source>Choose a folder that is not rhizotrainer's own.</source>
            <translation>Выберите папку, которая не принадлежит самому rhizotrainer.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/history_file.py" />
            <source>Choose another place or make space, then try again.</source>
            <translation>Выберите другое место или освободите место, затем повторите.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/other_histories.py" />
            <source>Copy it with the files beside it to another folder, then try again.</source>
            <translation>Скопируйте его вместе с файлами рядом в другую папку, затем повторите.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/histories.py" />
            <source>Go back to the default parameters on the other machine and export it anew.</source>
            <translation>Вернитесь на другом компьютере к стандартным параметрам и экспортируйте её заново.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_lines.py" />
            <source>Line {line}, column {column}: {reason}</source>
            <translation>Строка {line}, столбец {column}: {reason}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/histories.py" />
            <source>Nothing in it is new: all of it is here already.</source>
            <translation>Ничего нового в ней нет: всё это здесь уже есть.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_lines.py" />
            <source>Nothing was brought in. Export the history anew, or mend the line, then try again.</source>
            <translation>Ничего не импортировано. Экспортируйте историю заново или исправьте строку, затем повторите.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/other_histories.py" />
            <source>Take a backup of it, or export the history there, then try again.</source>
            <translation>Возьмите его резервную копию или экспортируйте историю там, затем повторите.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/other_histories.py" />
            <source>Take a learner's file, or export the history there, then try again.</source>
            <translation>Возьмите файл учащегося или экспортируйте историю там, затем повторите.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/other_histories.py" />
            <source>Take the archive that “Export everything” wrote, or export the history there, then try again.</source>
            <translation>Возьмите архив, записанный кнопкой «Экспортировать всё», или экспортируйте историю там, затем повторите.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/history_file.py" />
            <source>The history ends here and is not whole: its last line is missing.</source>
            <translation>История здесь обрывается: её последней строки нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/history_file.py" />
            <source>The history was not brought in.</source>
            <translation>История не импортирована.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/histories.py" />
            <source>The history was not brought in: FSRS cannot work with the parameters in it.</source>
            <translation>История не импортирована: FSRS не может работать с её параметрами.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/histories.py" />
            <source>The history was not exported: {reason}.</source>
            <translation>История не экспортирована: {reason}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>The key “{key}” is missing.</source>
            <translation>Нет ключа «{key}».</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>The key “{key}” is not known here.</source>
            <translation>Ключ «{key}» здесь неизвестен.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/history_file.py" />
            <source>The lines before are not those that were written: some are missing, changed or in another order.</source>
            <translation>Предыдущие строки не те, что были записаны: каких-то нет, они изменены или стоят в другом порядке.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/history_file.py" />
            <source>There is more after the end of the history.</source>
            <translation>После конца истории есть что-то ещё.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/history_file.py" />
            <source>This history was written by a newer version of rhizotrainer (format {found}, here {known}).</source>
            <translation>Эта история записана более новой версией rhizotrainer (формат {found}, здесь {known}).</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/history_file.py" />
            <source>This is about an answer or a session that does not come before it.</source>
            <translation>Здесь речь об ответе или занятии, которых выше нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/history_file.py" />
            <source>This is not a history of rhizotrainer.</source>
            <translation>Это не история rhizotrainer.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_lines.py" />
            <source>This is not a line of JSON.</source>
            <translation>Это не строка JSON.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_lines.py" />
            <source>This is not an object with a “kind”.</source>
            <translation>Это не объект с ключом «kind».</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/history_file.py" />
            <source>This line is too long for a history.</source>
            <translation>Для истории эта строка слишком длинна.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/other_histories.py" />
            <source>Update rhizotrainer here, then try again.</source>
            <translation>Обновите rhizotrainer здесь, затем повторите.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_replay.py" />
            <source>What it says contradicts itself, so it cannot be kept.</source>
            <translation>Сказанное в ней противоречит само себе, поэтому сохранить его нельзя.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/histories.py" />
            <source>When {n} questions return is judged anew from the answers of both machines.</source>
            <translation>
                <numerusform>Срок повторения {n} вопроса рассчитывается заново по ответам с обоих компьютеров.</numerusform>
                <numerusform>Сроки повторения {n} вопросов рассчитываются заново по ответам с обоих компьютеров.</numerusform>
                <numerusform>Сроки повторения {n} вопросов рассчитываются заново по ответам с обоих компьютеров.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/history_file.py" />
            <source>Your history was not exported.</source>
            <translation>Ваша история не экспортирована.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/history_file.py" />
            <source>Your results are as they were. Make space, then try again.</source>
            <translation>Ваши результаты прежние. Освободите место, затем повторите.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/other_histories.py" />
            <source>{file} could not be read: {reason}.</source>
            <translation>Файл {file} не удалось прочитать: {reason}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/other_histories.py" />
            <source>{file} holds no results of rhizotrainer that can be read.</source>
            <translation>В файле {file} нет результатов rhizotrainer, которые можно прочитать.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/other_histories.py" />
            <source>{file} is damaged, so nothing was brought in.</source>
            <translation>Файл {file} повреждён, поэтому ничего не импортировано.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/other_histories.py" />
            <source>{file} is not a results file of rhizotrainer.</source>
            <translation>{file} — не файл результатов rhizotrainer.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/other_histories.py" />
            <source>{file} was not closed in order, and nothing can be written beside it.</source>
            <translation>Файл {file} не был закрыт как следует, а рядом с ним нельзя ничего записать.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/other_histories.py" />
            <source>{file} was saved by a newer version of rhizotrainer (format {found}, here {known}).</source>
            <translation>Файл {file} сохранён более новой версией rhizotrainer (формат {found}, здесь {known}).</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/histories.py" />
            <source>{n} answers are here already and count once.</source>
            <translation>
                <numerusform>{n} ответ здесь уже есть и считается один раз.</numerusform>
                <numerusform>{n} ответа здесь уже есть и считаются один раз.</numerusform>
                <numerusform>{n} ответов здесь уже есть и считаются один раз.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/histories.py" />
            <source>{n} answers come in.</source>
            <translation>
                <numerusform>Добавляется {n} ответ.</numerusform>
                <numerusform>Добавляются {n} ответа.</numerusform>
                <numerusform>Добавляются {n} ответов.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/histories.py" />
            <source>{n} questions had a different note on each machine; they have both now.</source>
            <translation>
                <numerusform>У {n} вопроса заметки на двух компьютерах различались; теперь при нём обе.</numerusform>
                <numerusform>У {n} вопросов заметки на двух компьютерах различались; теперь при них обе.</numerusform>
                <numerusform>У {n} вопросов заметки на двух компьютерах различались; теперь при них обе.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/histories.py" />
            <source>{n} sessions come in.</source>
            <translation>
                <numerusform>Добавляется {n} занятие.</numerusform>
                <numerusform>Добавляются {n} занятия.</numerusform>
                <numerusform>Добавляются {n} занятий.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” holds a word that is not known here.</source>
            <translation>«{key}» содержит слово, которое здесь неизвестно.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_lines.py" />
            <source>“{key}” is a kind of event that is not known here.</source>
            <translation>«{key}» — вид события, который здесь неизвестен.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be 32 digits from 0 to f.</source>
            <translation>«{key}» должно быть 32 цифрами от 0 до f.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be a day such as 2026-11-23.</source>
            <translation>«{key}» должно быть днём, например 2026-11-23.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be a list of 21 weights of FSRS, or an empty one.</source>
            <translation>«{key}» должно быть списком из 21 веса FSRS или пустым списком.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be a list of objects with “bank”, “item” and “option_order”.</source>
            <translation>«{key}» должно быть списком объектов с «bank», «item» и «option_order».</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be a list of objects with “old” and “new”.</source>
            <translation>«{key}» должно быть списком объектов с «old» и «new».</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be a list of texts.</source>
            <translation>«{key}» должно быть списком текстов.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be a list of whole numbers.</source>
            <translation>«{key}» должно быть списком целых чисел.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be a number above 0.</source>
            <translation>«{key}» должно быть числом больше 0.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be a number from 0 to 1.</source>
            <translation>«{key}» должно быть числом от 0 до 1.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be a number.</source>
            <translation>«{key}» должно быть числом.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be a text.</source>
            <translation>«{key}» должно быть текстом.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be a time such as 2026-11-23T09:30:00.000000+00:00.</source>
            <translation>«{key}» должно быть временем, например 2026-11-23T09:30:00.000000+00:00.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be a whole number from 0 on.</source>
            <translation>«{key}» должно быть целым числом от 0.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be a whole number from 1 to 4.</source>
            <translation>«{key}» должно быть целым числом от 1 до 4.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be a whole number.</source>
            <translation>«{key}» должно быть целым числом.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be an object with the terms of a session.</source>
            <translation>«{key}» должно быть объектом с условиями занятия.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be an object with what was answered.</source>
            <translation>«{key}» должно быть объектом с данным ответом.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be an object.</source>
            <translation>«{key}» должно быть объектом.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be empty or a time such as 2026-11-23T09:30:00.000000+00:00.</source>
            <translation>«{key}» должно быть пустым или временем, например 2026-11-23T09:30:00.000000+00:00.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be null or 32 digits from 0 to f.</source>
            <translation>«{key}» должно быть null или 32 цифрами от 0 до f.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be null or a text.</source>
            <translation>«{key}» должно быть null или текстом.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be null or a time such as 2026-11-23T09:30:00.000000+00:00.</source>
            <translation>«{key}» должно быть null или временем, например 2026-11-23T09:30:00.000000+00:00.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be null or a whole number from 1 to 4.</source>
            <translation>«{key}» должно быть null или целым числом от 1 до 4.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/event_shapes.py" />
            <source>“{key}” is to be true or false.</source>
            <translation>«{key}» должно быть true или false.</translation>
        </message>
    </context>
    <context>
        <name>Keys on screen</name>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/key_pad.py" />
            <source>Capitals</source>
            <translation>Заглавные</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/key_pad.py" />
            <source>Erase</source>
            <translation>Стереть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/key_pad.py" />
            <source>Keys on screen</source>
            <translation>Экранная клавиатура</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/key_pad.py" />
            <source>Space</source>
            <translation>Пробел</translation>
        </message>
    </context>
    <context>
        <name>Learners</name>
        <message>
            <location filename="../../rhizotrainer/app/profiles.py" />
            <source>A learner's name has 1 to {limit} letters.</source>
            <translation>В имени учащегося от 1 до {limit} букв.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/learner_room.py" />
            <source>All answers, flags, notes, sessions and exams</source>
            <translation>Все ответы, отметки, заметки, занятия и экзамены</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/belongings.py" />
            <source>Choose another place or make space, then try again.</source>
            <translation>Выберите другое место или освободите место, затем повторите.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/learner_room.py" />
            <source>It is kept as it stands, and its clock with it. You can continue from Today.</source>
            <translation>Он сохраняется как есть, вместе с часами. Продолжить можно со страницы «Сегодня».</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/profiles.py" />
            <source>Learner 1</source>
            <translation>Учащийся 1</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/learner_room.py" />
            <source>Leave</source>
            <translation>Выйти</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/learner_room.py" />
            <source>Leave the exam?</source>
            <translation>Выйти из экзамена?</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/belongings.py" />
            <source>Make it possible, then delete it again.</source>
            <translation>Устраните препятствие, затем удалите снова.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/profiles.py" />
            <source>Make space on the disk, then try again.</source>
            <translation>Освободите место на диске, затем повторите.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/belongings.py" />
            <source>Not everything was deleted: {reason}.</source>
            <translation>Удалено не всё: {reason}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/belongings.py" />
            <source>Nothing was exported: {reason}.</source>
            <translation>Ничего не экспортировано: {reason}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/learner_room.py" />
            <source>Question banks and the error log stay, and so do archives that were exported and reports that were sent.</source>
            <translation>Банки вопросов и журнал ошибок останутся, как и экспортированные архивы и отправленные сообщения.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/learner_room.py" />
            <source>Settings, name and colour</source>
            <translation>Настройки, имя и цвет</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/learner_room.py" />
            <source>Stay</source>
            <translation>Остаться</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/learner_room.py" />
            <source>The learner was not switched: {n} answers are kept in memory only.</source>
            <translation>
                <numerusform>Учащийся не сменён: {n} ответ есть только в памяти.</numerusform>
                <numerusform>Учащийся не сменён: {n} ответа есть только в памяти.</numerusform>
                <numerusform>Учащийся не сменён: {n} ответов есть только в памяти.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/profiles.py" />
            <source>The learners' names were not saved: {reason}.</source>
            <translation>Имена учащихся не сохранены: {reason}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/profiles.py" />
            <source>There is a learner called “{name}” already.</source>
            <translation>Учащийся с именем «{name}» уже есть.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/learner_room.py" />
            <source>Try saving again first, then switch.</source>
            <translation>Сначала попробуйте сохранить снова, затем смените учащегося.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/learner_room.py" />
            <source>Try saving again first.</source>
            <translation>Сначала попробуйте сохранить снова.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/profiles.py" />
            <source>Write another name.</source>
            <translation>Введите другое имя.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/learner_room.py" />
            <source>Your results were not changed: {n} answers are kept in memory only.</source>
            <translation>
                <numerusform>Ваши результаты не изменены: {n} ответ есть только в памяти.</numerusform>
                <numerusform>Ваши результаты не изменены: {n} ответа есть только в памяти.</numerusform>
                <numerusform>Ваши результаты не изменены: {n} ответов есть только в памяти.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/learner_room.py" />
            <source>{n} answers, and all flags, notes, sessions and exams</source>
            <translation>
                <numerusform>{n} ответ, а также все отметки, заметки, занятия и экзамены</numerusform>
                <numerusform>{n} ответа, а также все отметки, заметки, занятия и экзамены</numerusform>
                <numerusform>{n} ответов, а также все отметки, заметки, занятия и экзамены</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/learner_room.py" />
            <source>{n} backups of them</source>
            <translation>
                <numerusform>{n} резервная копия этих данных</numerusform>
                <numerusform>{n} резервные копии этих данных</numerusform>
                <numerusform>{n} резервных копий этих данных</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/learner_room.py" />
            <source>{n} reports about questions</source>
            <translation>
                <numerusform>{n} сообщение об ошибках в вопросах</numerusform>
                <numerusform>{n} сообщения об ошибках в вопросах</numerusform>
                <numerusform>{n} сообщений об ошибках в вопросах</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>List of words</name>
        <message>
            <location filename="../../rhizotrainer/study/presentation.py" />
            <source>{words} and {last}</source>
            <translation>{words} и {last}</translation>
        </message>
    </context>
    <context>
        <name>Looking back</name>
        <message>
            <location filename="../../rhizotrainer/app/looks.py" />
            <source>As you answered it</source>
            <translation>Как вы ответили</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/looks.py" />
            <source>Back to the result</source>
            <translation>Назад к результату</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/looks.py" />
            <source>Back to the summary</source>
            <translation>Назад к итогам</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/looks.py" />
            <source>Dismiss</source>
            <translation>Скрыть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/looks.py" />
            <source>Past answer</source>
            <translation>Прежний ответ</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/progress_views.py" />
            <source>Predicted recall rests on FSRS-6 with its default parameters, which were fitted on many learners.</source>
            <translation>Ожидаемое удержание рассчитано по FSRS-6 со стандартными параметрами, подобранными по ответам многих учащихся.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/progress_views.py" />
            <source>Predicted recall rests on FSRS-6 with your own parameters, fitted to {n} answers on {date}.</source>
            <translation>
                <numerusform>Ожидаемое удержание рассчитано по FSRS-6 с вашими собственными параметрами, подобранными {date} по {n} ответу.</numerusform>
                <numerusform>Ожидаемое удержание рассчитано по FSRS-6 с вашими собственными параметрами, подобранными {date} по {n} ответам.</numerusform>
                <numerusform>Ожидаемое удержание рассчитано по FSRS-6 с вашими собственными параметрами, подобранными {date} по {n} ответам.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/looks.py" />
            <source>{bank} was added in part.</source>
            <translation>Банк «{bank}» добавлен частично.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/looks.py" />
            <source>{bank} was added.</source>
            <translation>Банк «{bank}» добавлен.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/looks.py" />
            <source>{bank} was not loaded.</source>
            <translation>Банк «{bank}» не загружен.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/progress_views.py" />
            <source>{day} {time}</source>
            <translation>{day} {time}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/progress_views.py" />
            <source>{mode}, paused</source>
            <translation>{mode}, прервано</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/looks.py" />
            <source>{n} hints</source>
            <translation>
                <numerusform>{n} подсказка</numerusform>
                <numerusform>{n} подсказки</numerusform>
                <numerusform>{n} подсказок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/looks.py" />
            <source>{n} problems; the list below says where.</source>
            <translation>
                <numerusform>{n} замечание; где — сказано в списке ниже.</numerusform>
                <numerusform>{n} замечания; где — сказано в списке ниже.</numerusform>
                <numerusform>{n} замечаний; где — сказано в списке ниже.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/looks.py" />
            <source>{n} problems; the page Banks says where.</source>
            <translation>
                <numerusform>{n} замечание; где — сказано на странице «Банки».</numerusform>
                <numerusform>{n} замечания; где — сказано на странице «Банки».</numerusform>
                <numerusform>{n} замечаний; где — сказано на странице «Банки».</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/looks.py" />
            <source>{n} questions</source>
            <translation>
                <numerusform>{n} вопрос</numerusform>
                <numerusform>{n} вопроса</numerusform>
                <numerusform>{n} вопросов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/views.py" />
            <source>{n} questions return {day}</source>
            <translation>
                <numerusform>{n} вопрос вернётся {day}</numerusform>
                <numerusform>{n} вопроса вернутся {day}</numerusform>
                <numerusform>{n} вопросов вернутся {day}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/looks.py" />
            <source>{n} questions, no problems.</source>
            <translation>
                <numerusform>{n} вопрос, замечаний нет.</numerusform>
                <numerusform>{n} вопроса, замечаний нет.</numerusform>
                <numerusform>{n} вопросов, замечаний нет.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/looks.py" />
            <source>{questions}, {n} warnings. The page Banks says what they are.</source>
            <translation>
                <numerusform>{questions}, {n} предупреждение. Подробности на странице «Банки».</numerusform>
                <numerusform>{questions}, {n} предупреждения. Подробности на странице «Банки».</numerusform>
                <numerusform>{questions}, {n} предупреждений. Подробности на странице «Банки».</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/views.py" />
            <source>{title}, {moment}, {duration} spent</source>
            <translation>{title}, {moment}, затрачено {duration}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/looks.py" />
            <source>{verdict}.</source>
            <translation>{verdict}.</translation>
        </message>
    </context>
    <context>
        <name>Mastery</name>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/mastery_bar.py" />
            <source>Learning</source>
            <translation>Изучаются</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/mastery_bar.py" />
            <source>Mastered</source>
            <translation>Освоены</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/mastery_bar.py" />
            <source>Unseen</source>
            <translation>Новые</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/mastery_bar.py" />
            <source>{mastered} mastered, {learning} learning, {unseen} unseen</source>
            <translation>освоено {mastered}, изучается {learning}, новых {unseen}</translation>
        </message>
    </context>
    <context>
        <name>Memory parameters</name>
        <message>
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>21 parameters say how your memory grows with each answer and how it fades. The defaults were fitted to many learners; with enough answers they can be fitted to yours. Due dates then change.</source>
            <translation>21 параметр описывает, как ваша память крепнет с каждым ответом и как угасает. Стандартные подобраны по ответам многих учащихся; если ответов достаточно, их можно подобрать по вашим. Сроки повторения тогда изменятся.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>A fit needs {least} answers to questions that had been answered on an earlier day; {n} are missing.</source>
            <translation>
                <numerusform>Для подбора нужно {least} ответов на вопросы, на которые вы уже отвечали в один из прошлых дней; не хватает {n}.</numerusform>
                <numerusform>Для подбора нужно {least} ответов на вопросы, на которые вы уже отвечали в один из прошлых дней; не хватает {n}.</numerusform>
                <numerusform>Для подбора нужно {least} ответов на вопросы, на которые вы уже отвечали в один из прошлых дней; не хватает {n}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>All {n} answers that count</source>
            <translation>
                <numerusform>Все учитываемые ответы: {n}</numerusform>
                <numerusform>Все учитываемые ответы: {n}</numerusform>
                <numerusform>Все учитываемые ответы: {n}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/memory_room.py" />
            <source>Answers wait in memory for the disk.</source>
            <translation>Ответы есть только в памяти и ждут записи на диск.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/memory_room.py" />
            <source>Cancelled.</source>
            <translation>Отменено.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>Counting your answers.</source>
            <translation>Ваши ответы подсчитываются.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>Fit to my answers</source>
            <translation>Подобрать по моим ответам</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>Fitted parameters predict your newest answers better: log-loss is {n} lower, which may be chance.</source>
            <translation>Подобранные параметры лучше предсказывают ваши последние ответы: логарифмическая ошибка меньше на {n}, что может быть случайностью.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>Fitted parameters predict your newest answers better: log-loss is {n} lower.</source>
            <translation>Подобранные параметры лучше предсказывают ваши последние ответы: логарифмическая ошибка меньше на {n}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>Fitted parameters would not predict your answers better. Those of now stay.</source>
            <translation>Подобранные параметры не предсказывали бы ваши ответы лучше. Остаются нынешние.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>Go back to before</source>
            <translation>Вернуть прежние</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/fitting.py" />
            <source>Install it with this command, then start rhizotrainer again: {command}</source>
            <translation>Установите его этой командой, затем запустите rhizotrainer снова: {command}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>Log-loss</source>
            <translation>Логарифмическая ошибка</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>Log-loss says how far predictions were from what happened, per answer: 0 is never wrong, 0.693 is tossing a coin, lower is better. It is measured on answers that were kept from the fit, because what was fitted to is always met well.</source>
            <translation>Логарифмическая ошибка показывает, насколько прогнозы в среднем на один ответ расходились с действительностью: 0 — без ошибок, 0,693 — как подбрасывание монеты, чем меньше, тем лучше. Она измерена на ответах, не участвовавших в подборе: для участвовавших прогноз хорош всегда.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>Memory parameters</source>
            <translation>Параметры памяти</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/fitting.py" />
            <source>No usable parameters came of your answers: {reason}</source>
            <translation>Пригодных параметров по вашим ответам получить не удалось: {reason}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/memory_room.py" />
            <source>Nothing was changed.</source>
            <translation>Ничего не изменено.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/memory_room.py" />
            <source>Once they are, parameters can be fitted to them.</source>
            <translation>Когда они будут открыты, параметры можно будет по ним подобрать.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/memory_room.py" />
            <source>Save them first, then try again.</source>
            <translation>Сначала сохраните их, затем повторите.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/memory_room.py" />
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>The defaults hold.</source>
            <translation>Действуют стандартные параметры.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/memory_room.py" />
            <source>The memory of all your questions was judged anew; due dates have changed.</source>
            <translation>Память по всем вашим вопросам рассчитана заново; сроки повторения изменились.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>The newest {n} answers, kept from the fit</source>
            <translation>
                <numerusform>Последние ответы, вне подбора: {n}</numerusform>
                <numerusform>Последние ответы, вне подбора: {n}</numerusform>
                <numerusform>Последние ответы, вне подбора: {n}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/fitting.py" />
            <source>The ones of now go on to hold.</source>
            <translation>Продолжают действовать нынешние.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/fitting.py" />
            <source>The package that fits parameters, fsrs-rs-python, is not installed.</source>
            <translation>Пакет, который подбирает параметры, fsrs-rs-python, не установлен.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>They were fitted to {n} answers. On the newest, log-loss went from {before} to {after}.</source>
            <translation>
                <numerusform>Они подобраны по {n} ответу. На последних логарифмическая ошибка изменилась с {before} до {after}.</numerusform>
                <numerusform>Они подобраны по {n} ответам. На последних логарифмическая ошибка изменилась с {before} до {after}.</numerusform>
                <numerusform>Они подобраны по {n} ответам. На последних логарифмическая ошибка изменилась с {before} до {after}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>Use these</source>
            <translation>Применить эти</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>Working. {share} done.</source>
            <translation>Идёт расчёт. Выполнено {share}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>Your own parameters hold, since {day}.</source>
            <translation>Действуют ваши собственные параметры, с {day}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/memory_room.py" />
            <source>Your own parameters hold.</source>
            <translation>Действуют ваши собственные параметры.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/memory_room.py" />
            <source>Your results are not open here.</source>
            <translation>Ваши результаты здесь не открыты.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>fitted</source>
            <translation>после подбора</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>now</source>
            <translation>сейчас</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/study/fitting.py" />
            <source>{have} of the {least} repeated answers that a fit needs are there; {n} are missing.</source>
            <translation>
                <numerusform>Есть {have} из {least} повторных ответов, нужных для подбора; не хватает {n}.</numerusform>
                <numerusform>Есть {have} из {least} повторных ответов, нужных для подбора; не хватает {n}.</numerusform>
                <numerusform>Есть {have} из {least} повторных ответов, нужных для подбора; не хватает {n}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>{name}: now {before}, fitted {after}</source>
            <translation>{name}: сейчас {before}, после подбора {after}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/memory_card.py" />
            <source>{n} answers to questions that had been answered on an earlier day can be learnt from.</source>
            <translation>
                <numerusform>Для подбора пригоден {n} ответ на вопрос, на который вы уже отвечали в один из прошлых дней.</numerusform>
                <numerusform>Для подбора пригодны {n} ответа на вопросы, на которые вы уже отвечали в один из прошлых дней.</numerusform>
                <numerusform>Для подбора пригодны {n} ответов на вопросы, на которые вы уже отвечали в один из прошлых дней.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Menu</name>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/combo.py" />
            <source>Any</source>
            <translation>Любые</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/path_box.py" />
            <source>Copy path</source>
            <translation>Скопировать путь</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/segmented.py" />
            <source>nothing selected</source>
            <translation>ничего не выбрано</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/segmented.py" />
            <source>{choice}, selected</source>
            <translation>{choice}, выбрано</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/combo.py" />
            <source>{label}: {value}</source>
            <translation>{label}: {value}</translation>
        </message>
    </context>
    <context>
        <name>Misses</name>
        <message>
            <location filename="../../rhizotrainer/study/miss_words.py" />
            <source>Confused</source>
            <translation>Спутано</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/miss_words.py" />
            <source>Did not know</source>
            <translation>Незнание</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/miss_words.py" />
            <source>Guessed</source>
            <translation>Угадывание</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/miss_words.py" />
            <source>Misread</source>
            <translation>Прочитано неверно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/miss_words.py" />
            <source>You confused it with something else.</source>
            <translation>Вы перепутали это с чем-то другим.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/miss_words.py" />
            <source>You confused it with “{text}”.</source>
            <translation>Вы перепутали это с «{text}».</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/miss_words.py" />
            <source>You did not know it.</source>
            <translation>Вы этого не знали.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/miss_words.py" />
            <source>You guessed.</source>
            <translation>Вы угадывали.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/miss_words.py" />
            <source>You misread it.</source>
            <translation>Вы неверно прочли вопрос.</translation>
        </message>
    </context>
    <context>
        <name>Outcome</name>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/view.py" />
            <source>All {n}</source>
            <translation>Все {n}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/sections.py" />
            <source>By topic</source>
            <translation>По темам</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/view.py" />
            <source>Correct</source>
            <translation>Верно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/sections.py" />
            <source>Correct by topic</source>
            <translation>Верные ответы по темам</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/sections.py" />
            <source>Correct, by how sure you were</source>
            <translation>Верные ответы по уверенности</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/page.py" />
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/view.py" />
            <source>Flagged {n}</source>
            <translation>Флаг: {n}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/view.py" />
            <source>How sure</source>
            <translation>Уверенность</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/view.py" />
            <source>Incorrect</source>
            <translation>Неверно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/view.py" />
            <source>Key</source>
            <translation>Ключ</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/view.py" />
            <source>Missed {n}</source>
            <translation>Ошибки: {n}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/view.py" />
            <source>No answer</source>
            <translation>Нет ответа</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/view.py" />
            <source>No.</source>
            <translation>№</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/sections.py" />
            <source>Not given</source>
            <translation>Не указана</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/view.py" />
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/view.py" />
            <source>Partly right</source>
            <translation>Частично верно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/view.py" />
            <source>Question</source>
            <translation>Вопрос</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/sections.py" />
            <source>Questions</source>
            <translation>Вопросы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/view.py" />
            <source>Result</source>
            <translation>Итог</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/sections.py" />
            <source>Sure and wrong first</source>
            <translation>Сначала уверенные ошибки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/view.py" />
            <source>Topic</source>
            <translation>Тема</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/sections.py" />
            <source>Which questions</source>
            <translation>Какие вопросы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/view.py" />
            <source>Why</source>
            <translation>Причина</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/tables/outcome/view.py" />
            <source>With {n} questions, your true level lies between {low} and {high}, 19 times in 20.</source>
            <translation>
                <numerusform>При {n} вопросе ваш истинный уровень в 19 случаях из 20 лежит между {low} и {high}.</numerusform>
                <numerusform>При {n} вопросах ваш истинный уровень в 19 случаях из 20 лежит между {low} и {high}.</numerusform>
                <numerusform>При {n} вопросах ваш истинный уровень в 19 случаях из 20 лежит между {low} и {high}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/view.py" />
            <source>Yours</source>
            <translation>Ваш</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/tables/outcome/sections.py" />
            <source>{sure}: {count} correct</source>
            <translation>{sure}: верно {count}</translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>+{number}</source>
            <translation>+{number}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>12 weeks</source>
            <translation>12 недель</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>4 weeks</source>
            <translation>4 недели</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>95% interval</source>
            <translation>Интервал 95 %</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>All time</source>
            <translation>Всё время</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/head.py" />
            <source>All {n}</source>
            <translation>Все {n}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/progress/confusion_section.py" />
            <source>All {n} pairs</source>
            <translation>
                <numerusform>Все пары ({n})</numerusform>
                <numerusform>Все пары ({n})</numerusform>
                <numerusform>Все пары ({n})</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/progress/history_section.py" />
            <source>All {n} sessions</source>
            <translation>
                <numerusform>Все занятия ({n})</numerusform>
                <numerusform>Все занятия ({n})</numerusform>
                <numerusform>Все занятия ({n})</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/progress/topic_section.py" />
            <source>All {n} topics</source>
            <translation>
                <numerusform>Все темы ({n})</numerusform>
                <numerusform>Все темы ({n})</numerusform>
                <numerusform>Все темы ({n})</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/calendar_section.py" />
            <source>Answers per day</source>
            <translation>Ответы по дням</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>Apr</source>
            <translation>апр</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>Aug</source>
            <translation>авг</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/head.py" />
            <source>Bank</source>
            <translation>Банк</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/calibration_section.py" />
            <source>Calibration needs {needed} answers with a “How sure?”. You have {count}.</source>
            <translation>Для калибровки нужно {needed} ответов с указанной уверенностью. У вас {count}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Claimed</source>
            <translation>Заявлено</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Continue</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Correct</source>
            <translation>Верно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/head.py" />
            <source>Data (JSON)…</source>
            <translation>Данные (JSON)…</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/calendar_section.py" />
            <source>Days studied</source>
            <translation>Дни занятий</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>Dec</source>
            <translation>дек</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Drill</source>
            <translation>Отработать</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Each way</source>
            <translation>В обе стороны</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/head.py" />
            <source>Export</source>
            <translation>Экспорт</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>Feb</source>
            <translation>фев</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/retention_section.py" />
            <source>Goal {share}</source>
            <translation>Цель {share}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/history_section.py" />
            <source>History</source>
            <translation>История</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/history_section.py" />
            <source>History, newest first</source>
            <translation>История, сначала новые</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>How sure</source>
            <translation>Уверенность</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/calibration.py" />
            <source>How sure you are does not tell how often you are right: about {share} either way.</source>
            <translation>Уверенность не говорит о том, как часто вы правы: примерно в {share} случаев при любой.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/calibration_section.py" />
            <source>How sure, how right</source>
            <translation>Уверенность и точность</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/retention_section.py" />
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>If you stop</source>
            <translation>Если прекратить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>Jan</source>
            <translation>янв</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>Jul</source>
            <translation>июл</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>Jun</source>
            <translation>июн</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>Mar</source>
            <translation>мар</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/topic_section.py" />
            <source>Mastery by topic</source>
            <translation>Освоение по темам</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/topic_section.py" />
            <source>Mastery by topic, weakest first</source>
            <translation>Освоение по темам, сначала слабые</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>May</source>
            <translation>мая</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Mode</source>
            <translation>Режим</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/confusion_section.py" />
            <source>Most frequent pairs only</source>
            <translation>Только самые частые пары</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/history_section.py" />
            <source>Newest sessions only</source>
            <translation>Только последние занятия</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>No answers in the last 12 weeks.</source>
            <translation>За последние 12 недель ответов нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>No answers in the last 4 weeks.</source>
            <translation>За последние 4 недели ответов нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>No answers in this bank yet.</source>
            <translation>По этому банку ответов пока нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/page.py" />
            <source>No answers yet</source>
            <translation>Ответов пока нет</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/confusion_section.py" />
            <source>No pair yet. Two answers that you give in place of one another show here from the second time on.</source>
            <translation>Пар пока нет. Два ответа, которые вы даёте один вместо другого, появятся здесь со второго раза.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/history_section.py" />
            <source>No sessions in this period.</source>
            <translation>За этот период занятий нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>None</source>
            <translation>Нет</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/calibration.py" />
            <source>Nothing shows that you are right more or less often than you claim; there are few answers yet.</source>
            <translation>Ничто не указывает, что вы правы чаще или реже, чем заявляете; ответов пока мало.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>Nov</source>
            <translation>ноя</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>Oct</source>
            <translation>окт</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/confusion_section.py" />
            <source>Often confused</source>
            <translation>Часто путается</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/confusion_section.py" />
            <source>Often confused, most often first</source>
            <translation>Часто путается, сначала самое частое</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/retention_section.py" />
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>On schedule</source>
            <translation>По расписанию</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/head.py" />
            <source>Period</source>
            <translation>Период</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/calibration_section.py" />
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Practise</source>
            <translation>Занятие</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/head.py" />
            <location filename="../../rhizotrainer/ui/pages/progress/page.py" />
            <source>Progress</source>
            <translation>Успехи</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/page.py" />
            <source>Progress adds up your answers. It begins with the first one.</source>
            <translation>Здесь подводится итог ваших ответов. Он начинается с первого из них.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Questions</source>
            <translation>Вопросы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Recall</source>
            <translation>В памяти</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>Recall is {now} today; in {days} days {kept} on schedule, {left} if you stop. The goal is {goal}.</source>
            <translation>Сегодня в памяти удерживается {now}; через {days} дней — {kept} по расписанию, {left}, если прекратить. Цель: {goal}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/head.py" />
            <source>Report to print (PDF)…</source>
            <translation>Отчёт для печати (PDF)…</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/retention_section.py" />
            <source>Retention, next 30 days</source>
            <translation>Удержание, 30 дней вперёд</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Right</source>
            <translation>Верно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>Sep</source>
            <translation>сен</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Session</source>
            <translation>Занятие</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Share</source>
            <translation>Доля</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Share of questions</source>
            <translation>Доля вопросов</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/page.py" />
            <source>Show all time</source>
            <translation>Показать всё время</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/chart_section.py" />
            <source>Show as chart</source>
            <translation>Показать как график</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/chart_section.py" />
            <source>Show as table</source>
            <translation>Показать как таблицу</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/page.py" />
            <source>Start practising</source>
            <translation>Начать заниматься</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Sum</source>
            <translation>Итого</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/head.py" />
            <source>Tables (CSV)…</source>
            <translation>Таблицы (CSV)…</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/calendar_section.py" />
            <source>The calendar begins with the first answer.</source>
            <translation>Календарь начнётся с первого ответа.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/retention_section.py" />
            <source>The forecast begins with the first answer.</source>
            <translation>Прогноз начнётся с первого ответа.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>This</source>
            <translation>Это</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Time</source>
            <translation>Время</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Times</source>
            <translation>Раз</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/retention_section.py" />
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>Today: {share}.</source>
            <translation>Сегодня: {share}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/calibration.py" />
            <source>Too few answers with a “How sure?” to tell.</source>
            <translation>Слишком мало ответов с указанной уверенностью, чтобы судить.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Topic</source>
            <translation>Тема</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/topic_section.py" />
            <source>Weakest first</source>
            <translation>Сначала слабые</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/topic_section.py" />
            <source>Weakest topics only</source>
            <translation>Только слабые темы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>Week of</source>
            <translation>Неделя с</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/calibration.py" />
            <source>What you claim less what is right: {points} points (95% interval {low} to {high}), which may be chance.</source>
            <translation>Заявленное минус верное: {points} п. п. (интервал 95 % от {low} до {high}), что может быть случайностью.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/calibration.py" />
            <source>When “{word}” you are right {share} of the time, less than the {claimed} that it claims.</source>
            <translation>При ответе «{word}» вы правы в {share} случаев — меньше заявленных {claimed}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/calibration.py" />
            <source>When “{word}” you are right {share} of the time, more than the {claimed} that it claims.</source>
            <translation>При ответе «{word}» вы правы в {share} случаев — больше заявленных {claimed}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/calibration.py" />
            <source>You are right about as often as you claim.</source>
            <translation>Вы правы примерно так часто, как заявляете.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/calibration.py" />
            <source>You are right less often than you claim.</source>
            <translation>Вы правы реже, чем заявляете.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/calibration.py" />
            <source>You are right more often than you claim.</source>
            <translation>Вы правы чаще, чем заявляете.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/study/calibration.py" />
            <source>You claim {n} points less than you are right (95% interval {low} to {high}).</source>
            <translation>
                <numerusform>Заявленное на {n} пункт ниже верного (интервал 95 % от {low} до {high}).</numerusform>
                <numerusform>Заявленное на {n} пункта ниже верного (интервал 95 % от {low} до {high}).</numerusform>
                <numerusform>Заявленное на {n} пунктов ниже верного (интервал 95 % от {low} до {high}).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/study/calibration.py" />
            <source>You claim {n} points more than you are right (95% interval {low} to {high}).</source>
            <translation>
                <numerusform>Заявленное на {n} пункт выше верного (интервал 95 % от {low} до {high}).</numerusform>
                <numerusform>Заявленное на {n} пункта выше верного (интервал 95 % от {low} до {high}).</numerusform>
                <numerusform>Заявленное на {n} пунктов выше верного (интервал 95 % от {low} до {high}).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>You studied on {n} days in {weeks} weeks, {lately} of them in the last {looked} days.</source>
            <translation>
                <numerusform>За {weeks} нед. вы занимались {n} день, из них {lately} — за последние {looked} дн.</numerusform>
                <numerusform>За {weeks} нед. вы занимались {n} дня, из них {lately} — за последние {looked} дн.</numerusform>
                <numerusform>За {weeks} нед. вы занимались {n} дней, из них {lately} — за последние {looked} дн.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>answers, 12 weeks</source>
            <translation>
                <numerusform>ответ за 12 недель</numerusform>
                <numerusform>ответа за 12 недель</numerusform>
                <numerusform>ответов за 12 недель</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>answers, 4 weeks</source>
            <translation>
                <numerusform>ответ за 4 недели</numerusform>
                <numerusform>ответа за 4 недели</numerusform>
                <numerusform>ответов за 4 недели</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>answers, all time</source>
            <translation>
                <numerusform>ответ за всё время</numerusform>
                <numerusform>ответа за всё время</numerusform>
                <numerusform>ответов за всё время</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/page.py" />
            <source>days studied</source>
            <translation>дней занятий</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/calibration_chart.py" />
            <source>how often right</source>
            <translation>как часто верно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/calibration_chart.py" />
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>n</source>
            <translation>n</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/page.py" />
            <source>predicted recall today</source>
            <translation>удерживается в памяти</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/page.py" />
            <source>questions mastered</source>
            <translation>вопросов освоено</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>taken for this</source>
            <translation>и это</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/calibration_chart.py" />
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>too few</source>
            <translation>мало</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>vs 4 weeks</source>
            <translation>За 4 недели</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/calibration_chart.py" />
            <source>what you claim</source>
            <translation>что вы заявляете</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/chart_section.py" />
            <source>{action} ({key})</source>
            <translation>{action} ({key})</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/chart_section.py" />
            <source>{chart}, as a table</source>
            <translation>{chart}, таблица</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/chart_section.py" />
            <source>{chart}: {action}</source>
            <translation>{chart}: {action}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>{confidence}: no answers.</source>
            <translation>{confidence}: ответов нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>{confidence}: {right} of {total} right, {share} (95% interval {low} to {high}).</source>
            <translation>{confidence}: верно {right} из {total}, {share} (95-процентный интервал от {low} до {high}).</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>{day} {month}</source>
            <translation>{day} {month}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>{day}: {answers}.</source>
            <translation>{day}: {answers}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>{day}: {kept} on schedule, {left} if you stop.</source>
            <translation>{day}: {kept} по расписанию, {left}, если прекратить.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>{forth} and {back}</source>
            <translation>{forth} и {back}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>{forth}, {back}.</source>
            <translation>{forth}, {back}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>{least} or more</source>
            <translation>{least} и более</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/rows.py" />
            <source>{low} to {high}</source>
            <translation>{low} – {high}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>{low}–{high}</source>
            <translation>{low}–{high}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/calibration.py" />
            <source>{number}%</source>
            <translation>{number} %</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>{n} answers</source>
            <translation>
                <numerusform>{n} ответ</numerusform>
                <numerusform>{n} ответа</numerusform>
                <numerusform>{n} ответов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>{n} times the other way round</source>
            <translation>
                <numerusform>{n} раз наоборот</numerusform>
                <numerusform>{n} раза наоборот</numerusform>
                <numerusform>{n} раз наоборот</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>{n} times you said “{given}” where “{right}” was right</source>
            <translation>
                <numerusform>{n} раз вы ответили «{given}» вместо «{right}»</numerusform>
                <numerusform>{n} раза вы ответили «{given}» вместо «{right}»</numerusform>
                <numerusform>{n} раз вы ответили «{given}» вместо «{right}»</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>“{first}” and “{second}” were mixed up most often: {n} times.</source>
            <translation>
                <numerusform>Чаще всего путались «{first}» и «{second}»: {n} раз.</numerusform>
                <numerusform>Чаще всего путались «{first}» и «{second}»: {n} раза.</numerusform>
                <numerusform>Чаще всего путались «{first}» и «{second}»: {n} раз.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/progress/wording.py" />
            <source>−{number}</source>
            <translation>−{number}</translation>
        </message>
    </context>
    <context>
        <name>Progress report</name>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>95% interval</source>
            <translation>Интервал 95 %</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Answers</source>
            <translation>Ответы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Apr</source>
            <translation>апр</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Aug</source>
            <translation>авг</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Claimed</source>
            <translation>Заявлено</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Correct</source>
            <translation>Верно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Days studied</source>
            <translation>Дни занятий</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Dec</source>
            <translation>дек</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Feb</source>
            <translation>фев</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Hollow diamond: what the words claim. Dot: how often you were right, with its 95% interval.</source>
            <translation>Полый ромб: что заявлено словами. Точка: как часто вы были правы, с 95-процентным интервалом.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>How sure</source>
            <translation>Уверенность</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>How sure, how right</source>
            <translation>Уверенность и точность</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>If you stop</source>
            <translation>Если прекратить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Jan</source>
            <translation>янв</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Jul</source>
            <translation>июл</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Jun</source>
            <translation>июн</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Made by rhizotrainer {version}.</source>
            <translation>Создано rhizotrainer {version}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Mar</source>
            <translation>мар</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Mastered</source>
            <translation>Освоено</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Mastery by topic</source>
            <translation>Освоение по темам</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>May</source>
            <translation>май</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Minutes</source>
            <translation>Минуты</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Month</source>
            <translation>Месяц</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Nov</source>
            <translation>ноя</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Oct</source>
            <translation>окт</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Often confused</source>
            <translation>Часто путается</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>On schedule</source>
            <translation>По расписанию</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Page {number} of {total}</source>
            <translation>Страница {number} из {total}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Progress</source>
            <translation>Успехи</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Progress of {name}</source>
            <translation>Успехи: {name}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Recall</source>
            <translation>В памяти</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Retention, next {n} days</source>
            <translation>
                <numerusform>Удержание, {n} день вперёд</numerusform>
                <numerusform>Удержание, {n} дня вперёд</numerusform>
                <numerusform>Удержание, {n} дней вперёд</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Right</source>
            <translation>Верно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Seen</source>
            <translation>Задано</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Sep</source>
            <translation>сен</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Session</source>
            <translation>Занятие</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Sessions</source>
            <translation>Занятия</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>The more a square is filled, the more answers: from 1, from 10, from 25 a day.</source>
            <translation>Чем больше заполнен квадрат, тем больше ответов: от 1, от 10, от 25 в день.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>This</source>
            <translation>Это</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>Topic</source>
            <translation>Тема</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>What the numbers rest on</source>
            <translation>На чём основаны числа</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>and this</source>
            <translation>и это</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>answers</source>
            <translation>
                <numerusform>ответ</numerusform>
                <numerusform>ответа</numerusform>
                <numerusform>ответов</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>as before</source>
            <translation>как прежде</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>days studied</source>
            <translation>дней занятий</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>goal</source>
            <translation>цель</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>if you stop</source>
            <translation>если прекратить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>none yet</source>
            <translation>пока нет</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>on schedule</source>
            <translation>по расписанию</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>predicted recall now</source>
            <translation>удерживается в памяти</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>questions mastered</source>
            <translation>вопросов освоено</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>too few</source>
            <translation>мало</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/charts.py" />
            <source>too few: {n}</source>
            <translation>мало: {n}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>unseen</source>
            <translation>новая</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>vs 4 weeks</source>
            <translation>За 4 недели</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>{low} to {high}</source>
            <translation>от {low} до {high}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>{month} {year}</source>
            <translation>{month} {year}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>{scope}. As of {date}.</source>
            <translation>{scope}. По состоянию на {date}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/printing/charts.py" />
            <source>{share} of {n}</source>
            <translation>{share} из {n}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/printing/progress_pages.py" />
            <source>{sign}{n} points</source>
            <translation>
                <numerusform>{sign}{n} пункт</numerusform>
                <numerusform>{sign}{n} пункта</numerusform>
                <numerusform>{sign}{n} пунктов</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Question page</name>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>All shortcuts</source>
            <translation>Все сочетания клавиш</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/bar.py" />
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/causes.py" />
            <source>Change why</source>
            <translation>Изменить причину</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <location filename="../../rhizotrainer/ui/pages/question/footer.py" />
            <source>Check answer</source>
            <translation>Проверить ответ</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/session_controller.py" />
            <source>Check it again.</source>
            <translation>Проверьте снова.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/question_pane.py" />
            <source>Choose all that apply.</source>
            <translation>Выберите все подходящие варианты.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/causes.py" />
            <source>Confused with</source>
            <translation>Спутано с</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/causes.py" />
            <source>Confused with…</source>
            <translation>Спутано с…</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/cover.py" />
            <source>Continue</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/bar.py" />
            <source>End</source>
            <translation>Конец</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/tabs.py" />
            <source>Explanation and source</source>
            <translation>Объяснение и источник</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/bar.py" />
            <source>Flag</source>
            <translation>Флаг</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>Flag for later</source>
            <translation>Отметить на потом</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/bar.py" />
            <source>Flag question {number}, off</source>
            <translation>Отметка вопроса {number}, нет</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/bar.py" />
            <source>Flag question {number}, on</source>
            <translation>Отметка вопроса {number}, есть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/bar.py" />
            <source>Flagged</source>
            <translation>Флаг</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>Hide this page</source>
            <translation>Скрыть страницу</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/hints.py" />
            <source>Hint {number} of {total}</source>
            <translation>Подсказка {number} из {total}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/footer.py" />
            <location filename="../../rhizotrainer/ui/widgets/confidence_bar.py" />
            <source>How sure?</source>
            <translation>Уверены?</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/bar.py" />
            <source>Keyboard shortcuts</source>
            <translation>Сочетания клавиш</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/bar.py" />
            <source>Keyboard shortcuts (?)</source>
            <translation>Сочетания клавиш (?)</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>Keys</source>
            <translation>Клавиши</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/case_news.py" />
            <source>New in this case</source>
            <translation>Новое в этом случае</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>Next hint</source>
            <translation>Следующая подсказка</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/footer.py" />
            <location filename="../../rhizotrainer/ui/pages/question/page.py" />
            <source>Next question</source>
            <translation>Далее</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/footer.py" />
            <location filename="../../rhizotrainer/ui/pages/question/note.py" />
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/session_controller.py" />
            <source>Note saved.</source>
            <translation>Заметка сохранена.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/note.py" />
            <source>Note, only you see this</source>
            <translation>Заметка, видна только вам</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/note.py" />
            <source>Only you see this</source>
            <translation>Видна только вам</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/citations.py" />
            <source>Open in source</source>
            <translation>В источник</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>Opens here when you check your answer, at the passage this question is built on.</source>
            <translation>Откроется здесь после проверки ответа, на фрагменте, на котором построен вопрос.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>Pause and hide the question</source>
            <translation>Приостановить и скрыть вопрос</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/cover.py" />
            <source>Paused</source>
            <translation>Пауза</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/tabs.py" />
            <source>Question</source>
            <translation>Вопрос</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/question_pane.py" />
            <source>Question {number} of {total} in this case</source>
            <translation>Вопрос {number} из {total} к этому случаю</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/bar.py" />
            <source>Question {number} of {total}, {correct} correct</source>
            <translation>Вопрос {number} из {total}, верно {correct}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <location filename="../../rhizotrainer/ui/pages/question/footer.py" />
            <source>Report a problem</source>
            <translation>Сообщить об ошибке</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/page.py" />
            <source>See the summary</source>
            <translation>К итогам занятия</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>Set how sure you are</source>
            <translation>Указать уверенность</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/footer.py" />
            <source>Take back</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <location filename="../../rhizotrainer/ui/pages/question/footer.py" />
            <source>Take back the last answer</source>
            <translation>Отменить последний ответ</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/footer.py" />
            <source>Take back the last answer (Ctrl Z)</source>
            <translation>Отменить последний ответ (Ctrl Z)</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/bar.py" />
            <source>Text size and theme</source>
            <translation>Размер текста и оформление</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/session_controller.py" />
            <source>The last answer was taken back.</source>
            <translation>Последний ответ отменён.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/cover.py" />
            <source>The question is hidden and the clock stands still.</source>
            <translation>Вопрос скрыт, часы стоят.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/session_controller.py" />
            <source>This answer was not marked.</source>
            <translation>Этот ответ не оценён.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/causes.py" />
            <source>Why you missed it</source>
            <translation>Причина ошибки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/causes.py" />
            <source>Why?</source>
            <translation>Почему?</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>Write a note</source>
            <translation>Написать заметку</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/note.py" />
            <source>Write a note…</source>
            <translation>Написать заметку…</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/session_controller.py" />
            <source>answer was seen</source>
            <translation>ответ был показан</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/causes.py" />
            <source>selected</source>
            <translation>выбрано</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/session_controller.py" />
            <source>{n} hints</source>
            <translation>
                <numerusform>{n} подсказка</numerusform>
                <numerusform>{n} подсказки</numerusform>
                <numerusform>{n} подсказок</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <location filename="../../rhizotrainer/ui/pages/report_card.py" />
            <source>A slip of the pen</source>
            <translation>Опечатка</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/report_card.py" />
            <source>All of it</source>
            <translation>Целиком</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/report_card.py" />
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/card_controller.py" />
            <source>Copy details</source>
            <translation>Скопировать сведения</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/sitting.py" />
            <source>Dismiss</source>
            <translation>Скрыть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/card_controller.py" />
            <source>Go on</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/report_card.py" />
            <source>It is unclear</source>
            <translation>Неясно сформулировано</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/report_card.py" />
            <source>Kind</source>
            <translation>Вид ошибки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/card_controller.py" />
            <source>Make space or choose another disk, then report again.</source>
            <translation>Освободите место или выберите другой диск, затем отправьте снова.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/report_card.py" />
            <source>Other</source>
            <translation>Другое</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/report_card.py" />
            <source>Question {item} of {bank}</source>
            <translation>Вопрос {item}, «{bank}»</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/report_card.py" />
            <source>Question {item} of {bank}, version {version}</source>
            <translation>Вопрос {item}, «{bank}», версия {version}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/report_card.py" />
            <source>Report</source>
            <translation>Сообщить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/report_card.py" />
            <source>Report a problem</source>
            <translation>Сообщить об ошибке</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/sitting.py" />
            <source>Report saved.</source>
            <translation>Сообщение сохранено.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/sitting.py" />
            <source>Review of missed questions</source>
            <translation>Повторение вопросов с ошибкой</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/sitting.py" />
            <source>Send {file} from {folder} to the bank's authors.</source>
            <translation>Отправьте {file} из папки {folder} авторам банка.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/report_card.py" />
            <source>The figure</source>
            <translation>Рисунок</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/report_card.py" />
            <source>The key is wrong</source>
            <translation>Ключ неверен</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/card_controller.py" />
            <source>The report was not saved: {reason}.</source>
            <translation>Сообщение не сохранено: {reason}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/report_card.py" />
            <source>The source says otherwise</source>
            <translation>В источнике сказано иное</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/report_card.py" />
            <source>What is wrong</source>
            <translation>Что неверно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/report_card.py" />
            <source>What is wrong, and which source says otherwise</source>
            <translation>Что неверно и какой источник утверждает иное</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/report_card.py" />
            <source>Where</source>
            <translation>Где</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/card_controller.py" />
            <source>Your words are written to a file that you can send to the bank's authors.</source>
            <translation>Ваши слова записываются в файл, который можно отправить авторам банка.</translation>
        </message>
    </context>
    <context>
        <name>Results</name>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>A part of your results cannot be read: the file {path} is damaged.</source>
            <translation>Часть ваших результатов нельзя прочитать: файл {path} повреждён.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Allow writing there and try again, or study without saving.</source>
            <translation>Разрешите там запись и повторите или занимайтесь без сохранения.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Another program holds {path}.</source>
            <translation>Файл {path} занят другой программой.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Check that the disk has space and is still connected.</source>
            <translation>Проверьте, что на диске есть место и что он подключён.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/extract.py" />
            <source>Choose another place or make space, then try again.</source>
            <translation>Выберите другое место или освободите место, затем повторите.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/extract.py" />
            <source>Close other windows of rhizotrainer, then try again.</source>
            <translation>Закройте другие окна rhizotrainer, затем повторите.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Close that program, then go on.</source>
            <translation>Закройте ту программу, затем продолжите.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/locked_card.py" />
            <source>If no other window is open, the last one may have stopped unexpectedly. Try again in a moment; nothing is lost.</source>
            <translation>Если другого окна нет, прежнее могло закрыться с ошибкой. Повторите через минуту; ничего не потеряно.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>It is kept in memory until there is space.</source>
            <translation>Он хранится в памяти, пока не появится место.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>It still counts. Make space on the disk, then take it back again.</source>
            <translation>Он по-прежнему считается. Освободите место на диске, затем отмените его снова.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Make it possible, then try again; nothing saved before is lost.</source>
            <translation>Устраните препятствие, затем повторите; ничего из сохранённого не потеряно.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Make space on the disk, then save it again.</source>
            <translation>Освободите место на диске, затем сохраните её снова.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Make space on the disk, then say it again.</source>
            <translation>Освободите место на диске, затем укажите её снова.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Make space on the disk, then set it again.</source>
            <translation>Освободите место на диске, затем поставьте её снова.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Make space on the disk, then start again.</source>
            <translation>Освободите место на диске, затем запустите программу снова.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Make space on the disk, then try again; nothing is lost.</source>
            <translation>Освободите место на диске, затем повторите; ничего не потеряно.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Make space on the disk; every answer saved before is kept.</source>
            <translation>Освободите место на диске; все сохранённые ответы целы.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/exams.py" />
            <source>Make space on the disk; what you have given is kept in memory until then.</source>
            <translation>Освободите место на диске; до тех пор ваши ответы хранятся в памяти.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Move it to another folder or choose another learner name, then start again.</source>
            <translation>Переместите его в другую папку или выберите другое имя учащегося, затем запустите программу снова.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/extract.py" />
            <source>Not everything was deleted.</source>
            <translation>Удалено не всё.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/backup.py" />
            <source>Nothing is lost.</source>
            <translation>Ничего не потеряно.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/backup.py" />
            <source>Nothing is lost. Make space on the disk, then start again.</source>
            <translation>Ничего не потеряно. Освободите место на диске, затем запустите программу снова.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/locked_card.py" />
            <source>Quit</source>
            <translation>Выйти</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Start rhizotrainer again: it makes the file again from its backups and its journal.</source>
            <translation>Запустите rhizotrainer снова: файл будет создан заново из резервных копий и журнала.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/locked_card.py" />
            <source>Study without saving</source>
            <translation>Заниматься без сохранения</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>The answer was not taken back.</source>
            <translation>Ответ не отменён.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/restoring.py" />
            <source>The backup was not restored.</source>
            <translation>Резервная копия не восстановлена.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/restoring.py" />
            <source>The backup {file} is damaged, so it was not restored.</source>
            <translation>Резервная копия {file} повреждена, поэтому она не восстановлена.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>The changes of your question banks were not saved.</source>
            <translation>Изменения ваших банков вопросов не сохранены.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>The disk did not take it.</source>
            <translation>Диск не принял данные.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>The disk is full.</source>
            <translation>Диск заполнен.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/exams.py" />
            <source>The exam was not saved.</source>
            <translation>Экзамен не сохранён.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>The file is {path}.</source>
            <translation>Файл: {path}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/recovery.py" />
            <source>The file with your results was gone or empty, and only its log was there. It is kept as {file}.</source>
            <translation>Файл ваших результатов пропал или был пуст, остался только файл его недавних записей. Он сохранён как {file}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>The flag was not saved.</source>
            <translation>Отметка не сохранена.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/journal.py" />
            <source>The journal of your results could not be written.</source>
            <translation>Журнал ваших результатов записать не удалось.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>The last answer was not saved.</source>
            <translation>Последний ответ не сохранён.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>The newest backup is {file}. Move the file away and put a copy of it in its place.</source>
            <translation>Самая новая резервная копия — {file}. Уберите файл и положите её копию на его место.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>The note was not saved.</source>
            <translation>Заметка не сохранена.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>The parameters of your memory were not saved.</source>
            <translation>Параметры вашей памяти не сохранены.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>The results file {path} is damaged. It was not opened and is kept unchanged.</source>
            <translation>Файл результатов {path} повреждён. Он не открыт и оставлен без изменений.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>The session was not saved.</source>
            <translation>Занятие не сохранено.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>The system says: {reason}.</source>
            <translation>Сообщение системы: {reason}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>There is no backup yet. Move the file away to begin anew, or study without saving.</source>
            <translation>Резервной копии пока нет. Уберите файл, чтобы начать заново, или занимайтесь без сохранения.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/backup.py" />
            <source>This hour's backup of your results could not be made.</source>
            <translation>Резервную копию результатов за этот час сделать не удалось.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Those of before hold. Make space on the disk, then try again.</source>
            <translation>Действуют прежние. Освободите место на диске, затем повторите.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/backup.py" />
            <source>Today's backup of your results could not be made.</source>
            <translation>Сегодняшнюю резервную копию результатов сделать не удалось.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/locked_card.py" />
            <source>Try again</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Try again in a moment; nothing is lost.</source>
            <translation>Повторите через минуту; ничего не потеряно.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/locked_card.py" />
            <source>Two windows cannot write to the same results.</source>
            <translation>Два окна не могут записывать одни и те же результаты.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Two windows cannot write to the same results. If no other window is open, the last one may have stopped unexpectedly. Try again in a moment; nothing is lost.</source>
            <translation>Два окна не могут записывать одни и те же результаты. Если другого окна нет, прежнее могло закрыться с ошибкой. Повторите через минуту; ничего не потеряно.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Update rhizotrainer, then open them again. {path} is kept unchanged.</source>
            <translation>Обновите rhizotrainer, затем откройте их снова. Файл {path} оставлен без изменений.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Why you missed it was not saved.</source>
            <translation>Причина ошибки не сохранена.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/journal.py" />
            <source>Your answers are saved all the same. Make space on the disk, so that they are also kept beside.</source>
            <translation>Ваши ответы всё же сохранены. Освободите место на диске, чтобы они записывались и в журнал рядом.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/backup.py" />
            <source>Your answers are saved. Make space on the disk, so that backups can be made again.</source>
            <translation>Ваши ответы сохранены. Освободите место на диске, чтобы резервные копии снова делались.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/restoring.py" />
            <source>Your results are as they were. Choose another backup.</source>
            <translation>Ваши результаты прежние. Выберите другую резервную копию.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/restoring.py" />
            <source>Your results are as they were. Make space on the disk, then try again.</source>
            <translation>Ваши результаты прежние. Освободите место на диске, затем повторите.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/locked_card.py" />
            <source>Your results are open in another window</source>
            <translation>Ваши результаты открыты в другом окне</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Your results are open in another window.</source>
            <translation>Ваши результаты открыты в другом окне.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/backup.py" />
            <source>Your results could not be backed up, so they were not brought up to this version.</source>
            <translation>Не удалось сделать резервную копию результатов, поэтому они не приведены к этой версии.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Your results could not be opened.</source>
            <translation>Не удалось открыть ваши результаты.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Your results could not be read.</source>
            <translation>Не удалось прочитать ваши результаты.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/extract.py" />
            <source>Your results were not exported.</source>
            <translation>Ваши результаты не экспортированы.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>Your results were saved by a newer version of rhizotrainer (format {found}, here {known}).</source>
            <translation>Ваши результаты сохранены более новой версией rhizotrainer (формат {found}, здесь {known}).</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/locked_card.py" />
            <source>process {number}</source>
            <translation>процесс {number}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/locked_card.py" />
            <source>rhizotrainer is already running on this computer, since {time}.</source>
            <translation>rhizotrainer уже запущен на этом компьютере, с {time}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/locked_card.py" />
            <source>rhizotrainer is already running on this computer.</source>
            <translation>rhizotrainer уже запущен на этом компьютере.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>{path} is not a results file of rhizotrainer. It was not opened and is kept unchanged.</source>
            <translation>{path} — не файл результатов rhizotrainer. Он не открыт и оставлен без изменений.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/store/errors.py" />
            <source>{path} or its folder cannot be written.</source>
            <translation>Файл {path} или его папка недоступны для записи.</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <location filename="../../rhizotrainer/app/saving.py" />
            <source>Answers are lost when you close this window, unless saving works again before.</source>
            <translation>Если закрыть это окно, ответы будут потеряны, если только сохранение не заработает раньше.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/saving.py" />
            <source>Not saving.</source>
            <translation>Ничего не сохраняется.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/saving.py" />
            <source>The last answer was not saved.</source>
            <translation>Последний ответ не сохранён.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/saving.py" />
            <source>Try again</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/saving.py" />
            <source>{cause} It is kept in memory until it can be saved.</source>
            <translation>{cause} Он хранится в памяти, пока его нельзя сохранить.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/saving.py" />
            <source>{cause} They are kept in memory until then.</source>
            <translation>{cause} До тех пор они хранятся в памяти.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/saving.py" />
            <source>{n} answers were not saved.</source>
            <translation>
                <numerusform>{n} ответ не сохранён.</numerusform>
                <numerusform>{n} ответа не сохранены.</numerusform>
                <numerusform>{n} ответов не сохранено.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Score</name>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/interval_scale.py" />
            <source>{share} correct, the true level between {low} and {high}</source>
            <translation>верно {share}, истинный уровень между {low} и {high}</translation>
        </message>
    </context>
    <context>
        <name>Search</name>
        <message>
            <location filename="../../rhizotrainer/app/lookups.py" />
            <location filename="../../rhizotrainer/ui/pages/source/head.py" />
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/search_card.py" />
            <source>Clear the search</source>
            <translation>Очистить поиск</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/find_room.py" />
            <source>Dismiss</source>
            <translation>Скрыть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/search_card.py" />
            <source>Every word has to be there; it may go on. Put “quotation marks” round a phrase.</source>
            <translation>Нужны все слова; слово может иметь продолжение. Фразу берите в “кавычки”.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>Figure</source>
            <translation>Рисунок</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>Figures</source>
            <translation>Рисунки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>In a hint: {words}</source>
            <translation>В подсказке: {words}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>In its rows: {words}</source>
            <translation>В строках: {words}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>In the accepted answers: {words}</source>
            <translation>В принимаемых ответах: {words}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>In the answers: {words}</source>
            <translation>В ответах: {words}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>In the author's note: {words}</source>
            <translation>В примечании автора: {words}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>In the explanation: {words}</source>
            <translation>В объяснении: {words}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>In the scenarios: {words}</source>
            <translation>В сценариях: {words}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>In the statements: {words}</source>
            <translation>В утверждениях: {words}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>In the steps: {words}</source>
            <translation>В шагах: {words}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>In the tags: {words}</source>
            <translation>В метках: {words}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>In the take-home line: {words}</source>
            <translation>В выводе: {words}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>In the text with gaps: {words}</source>
            <translation>В тексте с пропусками: {words}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>In the vignette: {words}</source>
            <translation>В описании случая: {words}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/find_room.py" />
            <source>It opens again once the exam is submitted.</source>
            <translation>Он откроется снова после сдачи экзамена.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/lookups.py" />
            <source>Looked up</source>
            <translation>Просмотрено</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/lookups.py" />
            <source>Looked up, not answered: the right answer is shown.</source>
            <translation>Просмотрено без ответа: верный ответ показан.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/source/source_page.py" />
            <source>Next passage</source>
            <translation>Следующий фрагмент</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/search_card.py" />
            <source>Nothing holds “{text}”.</source>
            <translation>Ничто не содержит «{text}».</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/search_card.py" />
            <source>Nothing was found.</source>
            <translation>Ничего не найдено.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/source/source_page.py" />
            <source>Passage {number} of {count}</source>
            <translation>Фрагмент {number} из {count}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/source/source_page.py" />
            <source>Previous passage</source>
            <translation>Предыдущий фрагмент</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>Questions</source>
            <translation>Вопросы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/search_card.py" />
            <source>Questions, explanations, sources, figures and your notes were searched.</source>
            <translation>Просмотрены вопросы, источники, рисунки и ваши заметки.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/search_card.py" />
            <source>Questions, sources, figures and your notes</source>
            <translation>Вопросы, источники, рисунки и ваши заметки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/search_card.py" />
            <source>Search</source>
            <translation>Поиск</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/lookups.py" />
            <source>Search again for what is there now.</source>
            <translation>Повторите поиск по тому, что есть сейчас.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/search_card.py" />
            <source>Search for “{text}”</source>
            <translation>Искать «{text}»</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/find_room.py" />
            <source>Search is closed during an exam.</source>
            <translation>Во время экзамена поиск закрыт.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>Show {n} more questions</source>
            <translation>
                <numerusform>Показать ещё {n} вопрос</numerusform>
                <numerusform>Показать ещё {n} вопроса</numerusform>
                <numerusform>Показать ещё {n} вопросов</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/source/source_page.py" />
            <source>Source: {title}</source>
            <translation>Источник: {title}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>Sources</source>
            <translation>Источники</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>Structure in the figure “{title}”</source>
            <translation>Структура на рисунке «{title}»</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/source/figure_page.py" />
            <source>Structures</source>
            <translation>Структуры</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>This question is in your session and waits for your answer.</source>
            <translation>Этот вопрос есть в вашем занятии и ждёт ответа.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/lookups.py" />
            <source>This question is not in your banks any more.</source>
            <translation>Этого вопроса больше нет в ваших банках.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/search_card.py" />
            <source>What was found</source>
            <translation>Что найдено</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/lookups.py" />
            <source>You have not answered this question yet.</source>
            <translation>Вы ещё не отвечали на этот вопрос.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>Your note to: {stem}</source>
            <translation>Ваша заметка к вопросу: {stem}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>Your notes</source>
            <translation>Ваши заметки</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/search_card.py" />
            <source>{n} results.</source>
            <translation>
                <numerusform>{n} находка.</numerusform>
                <numerusform>{n} находки.</numerusform>
                <numerusform>{n} находок.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/source/figure_page.py" />
            <source>{title}, {bank}</source>
            <translation>{title}, {bank}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/finding.py" />
            <source>{title}, ¶{number}</source>
            <translation>{title}, ¶{number}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/search_card.py" />
            <source>↑ ↓ move · Enter opens · Esc closes</source>
            <translation>↑ ↓ перемещение · Enter открывает · Esc закрывает</translation>
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>Answer it anew.</source>
            <translation>Ответьте заново.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>Answer it, then check.</source>
            <translation>Ответьте, затем проверьте.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>Begin a new one, or continue another.</source>
            <translation>Начните новое или продолжите другое.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>Begin a new session.</source>
            <translation>Начните новое занятие.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practice.py" />
            <source>Check it again.</source>
            <translation>Проверьте снова.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>Check the answer first.</source>
            <translation>Сначала проверьте ответ.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>Choose an option and check it first.</source>
            <translation>Сначала выберите вариант и проверьте его.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>Choose one of the letters shown.</source>
            <translation>Выберите одну из показанных букв.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_practice.py" />
            <location filename="../../rhizotrainer/app/practice.py" />
            <source>Choose other questions.</source>
            <translation>Выберите другие вопросы.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>Choose other topics or more banks.</source>
            <translation>Выберите другие темы или больше банков.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>Continue it first.</source>
            <translation>Сначала продолжите его.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>Go on to the next question.</source>
            <translation>Перейдите к следующему вопросу.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_practice.py" />
            <location filename="../../rhizotrainer/app/practice.py" />
            <source>None of these questions is in your banks any more.</source>
            <translation>Ни одного из этих вопросов больше нет в ваших банках.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/session_strip.py" />
            <source>Question {number} of {total}, {right} correct</source>
            <translation>Вопрос {number} из {total}, верно {right}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>The session is not paused.</source>
            <translation>Занятие не приостановлено.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>The session is paused.</source>
            <translation>Занятие приостановлено.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practice.py" />
            <location filename="../../rhizotrainer/study/session.py" />
            <source>There is no answer to take back.</source>
            <translation>Нет ответа, который можно отменить.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>There is no checked answer to keep.</source>
            <translation>Нет проверенного ответа, который можно сохранить.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>This answer does not fit the question.</source>
            <translation>Этот ответ не подходит к вопросу.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>This answer has been checked and stays as it is.</source>
            <translation>Этот ответ проверен и остаётся как есть.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practice.py" />
            <source>This answer was not marked.</source>
            <translation>Этот ответ не оценён.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>This question has no such option.</source>
            <translation>У этого вопроса нет такого варианта.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>This question has no whole answer yet.</source>
            <translation>На этот вопрос ещё нет полного ответа.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>This question has not been answered.</source>
            <translation>На этот вопрос ещё не отвечали.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>This session has ended.</source>
            <translation>Это занятие завершено.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>This session has no questions.</source>
            <translation>В этом занятии нет вопросов.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/session.py" />
            <source>This session's questions are not those it was begun with.</source>
            <translation>Вопросы этого занятия не те, с которыми оно было начато.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/session_strip.py" />
            <source>{answered} of {total} answered, {right} correct</source>
            <translation>есть ответ на {answered} из {total}, верно {right}</translation>
        </message>
    </context>
    <context>
        <name>Session builder</name>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>A case is asked whole, so the session is longer.</source>
            <translation>Случай задаётся целиком, поэтому занятие длиннее.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>A higher pass mark</source>
            <translation>Выше проходной балл</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>A lower pass mark</source>
            <translation>Ниже проходной балл</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/preset_card.py" />
            <source>A preset has this name. Saving replaces it.</source>
            <translation>Шаблон с таким именем есть. Сохранение заменит его.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>All banks</source>
            <translation>Все банки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/preset_card.py" />
            <source>Another preset has this name. Choose another one.</source>
            <translation>Другой шаблон уже назван так. Выберите другое имя.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>Any difficulty</source>
            <translation>Любая сложность</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>Any status</source>
            <translation>Любое состояние</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/form.py" />
            <source>Any that apply</source>
            <translation>Любые подходящие</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>Any type</source>
            <translation>Любой тип</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/facts.py" />
            <source>Ask how sure I am</source>
            <translation>Спрашивать об уверенности</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/session_titles.py" />
            <source>Atlas</source>
            <translation>Атлас</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/session_titles.py" />
            <source>Atlas · {what}</source>
            <translation>Атлас · {what}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/facts.py" />
            <source>By topic</source>
            <translation>По темам</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/facts.py" />
            <source>By type</source>
            <translation>По типам</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/preset_card.py" />
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>Cases are asked whole, so the session is shorter.</source>
            <translation>Случаи задаются целиком, поэтому занятие короче.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>Choose Tutor to practise all the same.</source>
            <translation>Чтобы всё же позаниматься, выберите «Обучение».</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Correct</source>
            <translation>Верно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Correct but unsure</source>
            <translation>Верно, но без уверенности</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/page.py" />
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/form.py" />
            <source>Difficulty</source>
            <translation>Сложность</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Due</source>
            <translation>К повторению</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Easy</source>
            <translation>Лёгкие</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>Enough for today</source>
            <translation>На сегодня достаточно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <location filename="../../rhizotrainer/app/session_titles.py" />
            <source>Exam · {what}</source>
            <translation>Экзамен · {what}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/mode_tiles.py" />
            <source>Explanation and source after every question. Untimed.</source>
            <translation>Объяснение и источник после каждого вопроса. Без ограничения времени.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Extended matching</source>
            <translation>Расширенный подбор</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>Fewer minutes</source>
            <translation>Меньше минут</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>Fewer seconds</source>
            <translation>Меньше секунд</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Find in a figure</source>
            <translation>Найти на рисунке</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Flagged</source>
            <translation>Отмеченные</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Gaps in a text</source>
            <translation>Пропуски в тексте</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Hard</source>
            <translation>Трудные</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/facts.py" />
            <source>Hide the timer</source>
            <translation>Скрыть таймер</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Incorrect last time</source>
            <translation>В прошлый раз неверно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/preset_card.py" />
            <source>It keeps all fields of this page, and is chosen at its top.</source>
            <translation>Хранит все поля этой страницы, выбирается наверху.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Label a figure</source>
            <translation>Подписать рисунок</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/form.py" />
            <source>Length</source>
            <translation>Объём</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Matching</source>
            <translation>Подбор пар</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>May be paused</source>
            <translation>Можно приостанавливать</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Medium</source>
            <translation>Средние</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>Minutes for the whole session</source>
            <translation>Минут на всё занятие</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/form.py" />
            <location filename="../../rhizotrainer/ui/pages/practise/mode_tiles.py" />
            <source>Mode</source>
            <translation>Режим</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>More minutes</source>
            <translation>Больше минут</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>More seconds</source>
            <translation>Больше секунд</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Name in a figure</source>
            <translation>Назвать на рисунке</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/preset_card.py" />
            <source>Name of the preset</source>
            <translation>Имя шаблона</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/page.py" />
            <source>New session</source>
            <translation>Новое занятие</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/mode_tiles.py" />
            <source>No feedback until you submit. Countdown.</source>
            <translation>Без объяснений до сдачи. Обратный отсчёт.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>No limit</source>
            <translation>Без предела</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>No question matches</source>
            <translation>Вопросов нет</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>No topic is ticked. With all topics, {n} match.</source>
            <translation>
                <numerusform>Ни одна тема не отмечена. Со всеми темами подходит {n}.</numerusform>
                <numerusform>Ни одна тема не отмечена. Со всеми темами подходят {n}.</numerusform>
                <numerusform>Ни одна тема не отмечена. Со всеми темами подходят {n}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/page.py" />
            <source>None</source>
            <translation>Нет</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>None of these questions has that status. With any status, {n} match.</source>
            <translation>
                <numerusform>Вопросов в этом состоянии нет. С любым состоянием подходит {n}.</numerusform>
                <numerusform>Вопросов в этом состоянии нет. С любым состоянием подходят {n}.</numerusform>
                <numerusform>Вопросов в этом состоянии нет. С любым состоянием подходят {n}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>None of these questions is of that type. With any type, {n} match.</source>
            <translation>
                <numerusform>Вопросов этого типа нет. С любым типом подходит {n}.</numerusform>
                <numerusform>Вопросов этого типа нет. С любым типом подходят {n}.</numerusform>
                <numerusform>Вопросов этого типа нет. С любым типом подходят {n}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>None of these questions is that hard. With any difficulty, {n} match.</source>
            <translation>
                <numerusform>Вопросов такой сложности нет. С любой сложностью подходит {n}.</numerusform>
                <numerusform>Вопросов такой сложности нет. С любой сложностью подходят {n}.</numerusform>
                <numerusform>Вопросов такой сложности нет. С любой сложностью подходят {n}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Not rated</source>
            <translation>Без оценки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>Nothing is due</source>
            <translation>Повторять нечего</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Number</source>
            <translation>Число</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>One question fewer</source>
            <translation>На один вопрос меньше</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>One question more</source>
            <translation>На один вопрос больше</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>Only {n} match, so {n} are asked.</source>
            <translation>
                <numerusform>Подходит только {n}, столько и будет задано.</numerusform>
                <numerusform>Подходят только {n}, столько и будет задано.</numerusform>
                <numerusform>Подходят только {n}, столько и будет задано.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Ordering</source>
            <translation>Порядок</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>Pass mark</source>
            <translation>Проходной балл</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>Pass mark in per cent</source>
            <translation>Проходной балл в процентах</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>Per question</source>
            <translation>На вопрос</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/page.py" />
            <source>Preset</source>
            <translation>Шаблон</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>Questions</source>
            <translation>Вопросы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/page.py" />
            <location filename="../../rhizotrainer/ui/pages/practise/preset_card.py" />
            <source>Rename</source>
            <translation>Переименовать</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/preset_card.py" />
            <source>Rename preset</source>
            <translation>Переименовать шаблон</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/facts.py" />
            <source>Reset all</source>
            <translation>Сбросить всё</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>Reset the filters.</source>
            <translation>Сбросьте фильтры.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <location filename="../../rhizotrainer/ui/pages/practise/mode_tiles.py" />
            <source>Review due</source>
            <translation>Повторение</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <location filename="../../rhizotrainer/app/session_titles.py" />
            <source>Review · {what}</source>
            <translation>Повторение · {what}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/preset_card.py" />
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/foot.py" />
            <location filename="../../rhizotrainer/ui/pages/practise/preset_card.py" />
            <source>Save as preset</source>
            <translation>В шаблоны</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>Seconds for each question</source>
            <translation>Секунд на каждый вопрос</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Several answers</source>
            <translation>Несколько ответов</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>Several banks</source>
            <translation>Несколько банков</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Short answer</source>
            <translation>Краткий ответ</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/facts.py" />
            <source>Shuffle options</source>
            <translation>Перемешивать варианты</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Single answer</source>
            <translation>Один ответ</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/foot.py" />
            <source>Start</source>
            <translation>Начать</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/practise/foot.py" />
            <source>Start exam of {n} questions</source>
            <translation>
                <numerusform>Экзамен, {n} вопрос</numerusform>
                <numerusform>Экзамен, {n} вопроса</numerusform>
                <numerusform>Экзамен, {n} вопросов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/practise/foot.py" />
            <source>Start {n} questions</source>
            <translation>
                <numerusform>Начать: {n}</numerusform>
                <numerusform>Начать: {n}</numerusform>
                <numerusform>Начать: {n}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Statements</source>
            <translation>Утверждения</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/form.py" />
            <source>Status</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Sure and wrong</source>
            <translation>Уверенно, но неверно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/mode_tiles.py" />
            <source>The questions your schedule says are fading.</source>
            <translation>Вопросы, которые по расписанию начинают забываться.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>These topics have no such question. With all topics, {n} match.</source>
            <translation>
                <numerusform>В этих темах таких вопросов нет. Со всеми темами подходит {n}.</numerusform>
                <numerusform>В этих темах таких вопросов нет. Со всеми темами подходят {n}.</numerusform>
                <numerusform>В этих темах таких вопросов нет. Со всеми темами подходят {n}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/facts.py" />
            <source>This session</source>
            <translation>Это занятие</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>Tick all topics</source>
            <translation>Отметить все темы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>Time</source>
            <translation>Время</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/mode_tiles.py" />
            <source>Timed exam</source>
            <translation>Экзамен на время</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/form.py" />
            <location filename="../../rhizotrainer/ui/pages/practise/topic_tree.py" />
            <source>Topics</source>
            <translation>Темы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>True or false</source>
            <translation>Верно или неверно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/mode_tiles.py" />
            <source>Tutor</source>
            <translation>Обучение</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <location filename="../../rhizotrainer/app/session_titles.py" />
            <source>Tutor · {what}</source>
            <translation>Обучение · {what}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/form.py" />
            <source>Type</source>
            <translation>Тип</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>Unseen</source>
            <translation>Новые</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>Untick “{status}”</source>
            <translation>Снять «{status}»</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>Whole session</source>
            <translation>Всё занятие</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/view.py" />
            <source>With my notes</source>
            <translation>С моими заметками</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>Your daily limit is reached. Tomorrow brings more; the limit is set in Settings.</source>
            <translation>Дневной предел достигнут. Завтра будут ещё; предел задаётся в настройках.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>Your daily limit leaves {n} questions for today.</source>
            <translation>
                <numerusform>Дневной предел оставляет на сегодня {n} вопрос.</numerusform>
                <numerusform>Дневной предел оставляет на сегодня {n} вопроса.</numerusform>
                <numerusform>Дневной предел оставляет на сегодня {n} вопросов.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>minutes</source>
            <translation>минут</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/topic_row.py" />
            <source>not ticked</source>
            <translation>не отмечено</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/topic_row.py" />
            <source>not ticked, folded</source>
            <translation>не отмечено, свёрнуто</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/topic_row.py" />
            <source>not ticked, open</source>
            <translation>не отмечено, раскрыто</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/practise/facts.py" />
            <source>of {n} that match</source>
            <translation>
                <numerusform>из {n} подходящего</numerusform>
                <numerusform>из {n} подходящих</numerusform>
                <numerusform>из {n} подходящих</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/topic_row.py" />
            <source>partly ticked</source>
            <translation>отмечено частично</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/topic_row.py" />
            <source>partly ticked, folded</source>
            <translation>отмечено частично, свёрнуто</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/topic_row.py" />
            <source>partly ticked, open</source>
            <translation>отмечено частично, раскрыто</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>per cent</source>
            <translation>процентов</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/length.py" />
            <source>seconds</source>
            <translation>секунд</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/topic_row.py" />
            <source>ticked</source>
            <translation>отмечено</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/topic_row.py" />
            <source>ticked, folded</source>
            <translation>отмечено, свёрнуто</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/topic_row.py" />
            <source>ticked, open</source>
            <translation>отмечено, раскрыто</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/practise/foot.py" />
            <source>{asked} of {n} that match</source>
            <translation>
                <numerusform>{asked} из {n}</numerusform>
                <numerusform>{asked} из {n}</numerusform>
                <numerusform>{asked} из {n}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/facts.py" />
            <source>{asked}, {of}.</source>
            <translation>{asked}, {of}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/topic_row.py" />
            <source>{chosen} of {total}</source>
            <translation>{chosen} из {total}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/facts.py" />
            <source>{headline}. {reason}</source>
            <translation>{headline}. {reason}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/practise/bars.py" />
            <source>{name}: {listed}</source>
            <translation>{name}: {listed}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>{n} flagged questions are also incorrect. Each is asked once.</source>
            <translation>
                <numerusform>{n} отмеченный вопрос также с ошибкой. Он задаётся один раз.</numerusform>
                <numerusform>{n} отмеченных вопроса также с ошибкой. Каждый задаётся один раз.</numerusform>
                <numerusform>{n} отмеченных вопросов также с ошибкой. Каждый задаётся один раз.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>{n} minutes at most</source>
            <translation>
                <numerusform>не более {n} минуты</numerusform>
                <numerusform>не более {n} минут</numerusform>
                <numerusform>не более {n} минут</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>{n} others</source>
            <translation>
                <numerusform>ещё {n}</numerusform>
                <numerusform>ещё {n}</numerusform>
                <numerusform>ещё {n}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>{n} questions are left out, as others ask the same in other words.</source>
            <translation>
                <numerusform>{n} вопрос пропущен: другие спрашивают о том же иными словами.</numerusform>
                <numerusform>{n} вопроса пропущены: другие спрашивают о том же иными словами.</numerusform>
                <numerusform>{n} вопросов пропущено: другие спрашивают о том же иными словами.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>{n} questions come along with their cases.</source>
            <translation>
                <numerusform>{n} вопрос добавлен вместе со своим случаем.</numerusform>
                <numerusform>{n} вопроса добавлены вместе со своими случаями.</numerusform>
                <numerusform>{n} вопросов добавлено вместе со своими случаями.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/practise_views.py" />
            <source>{n} questions have more than one of these statuses. Each is asked once.</source>
            <translation>
                <numerusform>{n} вопрос имеет несколько из этих состояний. Он задаётся один раз.</numerusform>
                <numerusform>{n} вопроса имеют несколько из этих состояний. Каждый задаётся один раз.</numerusform>
                <numerusform>{n} вопросов имеют несколько из этих состояний. Каждый задаётся один раз.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/practise/facts.py" />
            <source>{n} questions would be asked</source>
            <translation>
                <numerusform>Будет задан {n} вопрос</numerusform>
                <numerusform>Будет задано {n} вопроса</numerusform>
                <numerusform>Будет задано {n} вопросов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/practise/form.py" />
            <source>{some} of {n} questions</source>
            <translation>
                <numerusform>{some} из {n} вопроса</numerusform>
                <numerusform>{some} из {n} вопросов</numerusform>
                <numerusform>{some} из {n} вопросов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/practise/topic_row.py" />
            <source>{title}, {n} questions</source>
            <translation>
                <numerusform>{title}, {n} вопрос</numerusform>
                <numerusform>{title}, {n} вопроса</numerusform>
                <numerusform>{title}, {n} вопросов</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>A day begins at</source>
            <translation>Начало дня</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>About</source>
            <translation>О программе</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <location filename="../../rhizotrainer/ui/pages/settings/learner_card.py" />
            <source>Add a learner</source>
            <translation>Добавить учащегося</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/learner_card.py" />
            <source>Add and switch</source>
            <translation>Добавить и перейти</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Answers given before that hour count to the day before.</source>
            <translation>Ответы до этого часа относятся к предыдущему дню.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Ask how sure I am</source>
            <translation>Спрашивать об уверенности</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Backups</source>
            <translation>Резервные копии</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/view.py" />
            <source>Blue</source>
            <translation>Синий</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/learner_card.py" />
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/rows.py" />
            <source>Change</source>
            <translation>Изменить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/learner_card.py" />
            <source>Change a learner</source>
            <translation>Изменить учащегося</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/rows.py" />
            <source>Change {name}</source>
            <translation>Изменить: {name}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/settings_room.py" />
            <source>Code under the MIT licence; questions, explanations and figures under CC BY 4.0</source>
            <translation>Код — по лицензии MIT; вопросы, объяснения и рисунки — по CC BY 4.0</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/learner_card.py" />
            <source>Colour</source>
            <translation>Цвет</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Contrast</source>
            <translation>Контраст</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/view.py" />
            <source>Dark</source>
            <translation>Тёмное</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <location filename="../../rhizotrainer/ui/pages/settings/learner_card.py" />
            <source>Delete everything</source>
            <translation>Удалить всё</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/learner_card.py" />
            <source>Delete everything that belongs to {name}?</source>
            <translation>Удалить всё, что принадлежит учащемуся «{name}»?</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/settings_room.py" />
            <source>Dismiss</source>
            <translation>Скрыть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Each has results and settings of their own; question banks are shared.</source>
            <translation>У каждого свои результаты и настройки; банки вопросов общие.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/settings_room.py" />
            <source>Everything was exported.</source>
            <translation>Всё экспортировано.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/settings_room.py" />
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Export everything</source>
            <translation>Экспортировать всё</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/settings_room.py" />
            <source>Exporting.</source>
            <translation>Идёт экспорт.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>For learners who are granted more time. It counts from the next exam on.</source>
            <translation>Для тех, кому положено больше времени. Действует со следующего экзамена.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Found an error? Press R on the question, or write to the bank's authors; Banks names them.</source>
            <translation>Нашли ошибку? Нажмите R на вопросе или напишите авторам банка; они названы на странице «Банки».</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/view.py" />
            <source>Green</source>
            <translation>Зелёный</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/view.py" />
            <source>Grey</source>
            <translation>Серый</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/view.py" />
            <source>High</source>
            <translation>Высокий</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>It quotes its sources; it does not vouch for them.</source>
            <translation>Программа приводит свои источники, но не ручается за них.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Keys</source>
            <translation>Клавиши</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/rows.py" />
            <source>Larger text</source>
            <translation>Крупнее текст</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Learners at this computer</source>
            <translation>Учащиеся на этом компьютере</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Letters and digits that act by themselves while no text is typed.</source>
            <translation>Буквы и цифры, которые действуют сами по себе, пока не вводится текст.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/view.py" />
            <source>Light</source>
            <translation>Светлое</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Looks</source>
            <translation>Вид</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Memory</source>
            <translation>Память</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Memory parameters</source>
            <translation>Параметры памяти</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/learner_card.py" />
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>New questions a day</source>
            <translation>Новых вопросов в день</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/view.py" />
            <source>No limit</source>
            <translation>Без ограничения</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/view.py" />
            <source>Normal</source>
            <translation>Обычный</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/view.py" />
            <source>Off</source>
            <translation>Выкл.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/view.py" />
            <source>On</source>
            <translation>Вкл.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/view.py" />
            <source>Orange</source>
            <translation>Оранжевый</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Questions, explanations and figures need review by a clinician before they are relied on.</source>
            <translation>Прежде чем полагаться на вопросы, объяснения и рисунки, их должен проверить врач.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/view.py" />
            <source>Red</source>
            <translation>Красный</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Reduced motion</source>
            <translation>Меньше движения</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Reviews a day</source>
            <translation>Повторений в день</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/learner_card.py" />
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Show folder</source>
            <translation>Показать папку</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Single-letter keys</source>
            <translation>Одиночные буквы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/rows.py" />
            <source>Smaller text</source>
            <translation>Мельче текст</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Studying</source>
            <translation>Занятия</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/rows.py" />
            <source>Switch</source>
            <translation>Перейти</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/rows.py" />
            <source>Switch to {name}</source>
            <translation>Перейти: {name}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <location filename="../../rhizotrainer/ui/pages/settings/view.py" />
            <source>System</source>
            <translation>Как в системе</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Text size</source>
            <translation>Размер текста</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/settings_room.py" />
            <source>The archive is {path}.</source>
            <translation>Архив: {path}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>The evidence slides in when an answer is checked; with reduced motion it is there at once.</source>
            <translation>При проверке ответа источник выезжает сбоку; с этой настройкой он появляется сразу.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Theme</source>
            <translation>Оформление</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/learner_card.py" />
            <source>This is deleted from this computer and cannot be undone:</source>
            <translation>С этого компьютера будет безвозвратно удалено:</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Time in exams</source>
            <translation>Время на экзаменах</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/view.py" />
            <source>Violet</source>
            <translation>Фиолетовый</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/learner_card.py" />
            <source>What the learner is called</source>
            <translation>Как зовут учащегося</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>When a question returns follows from how memory fades: for most learners, or for you.</source>
            <translation>Срок повторения зависит от того, как угасает память: у большинства учащихся или у вас.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/view.py" />
            <source>With Alt only</source>
            <translation>Только с Alt</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/learner_card.py" />
            <source>Write “{name}” to confirm</source>
            <translation>Для подтверждения введите «{name}»</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/settings_room.py" />
            <source>You can go on studying meanwhile.</source>
            <translation>Тем временем можно заниматься.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Your data</source>
            <translation>Ваши данные</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Your results are kept on this computer alone, with backups beside them:</source>
            <translation>Ваши результаты хранятся только на этом компьютере, рядом с резервными копиями:</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>Your results are not open here, so they can be neither exported nor deleted.</source>
            <translation>Ваши результаты здесь не открыты, поэтому их нельзя ни экспортировать, ни удалить.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/settings_room.py" />
            <source>ZIP archive (*.zip)</source>
            <translation>Архив ZIP (*.zip)</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>rhizotrainer is for learning. It gives no clinical advice.</source>
            <translation>rhizotrainer предназначен для учёбы. Врачебных рекомендаций он не даёт.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/card.py" />
            <source>rhizotrainer {version}. {licence}.</source>
            <translation>rhizotrainer {version}. {licence}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/settings/rows.py" />
            <source>studies here now</source>
            <translation>занимается здесь сейчас</translation>
        </message>
    </context>
    <context>
        <name>Shortcuts</name>
        <message>
            <location filename="../../rhizotrainer/ui/pages/shortcuts_card.py" />
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/shortcuts_card.py" />
            <source>Keyboard</source>
            <translation>Клавиатура</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <location filename="../../rhizotrainer/ui/main_window.py" />
            <source>Atlas</source>
            <translation>Атлас</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/main_window.py" />
            <source>Banks</source>
            <translation>Банки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/desk.py" />
            <source>Dismiss</source>
            <translation>Скрыть</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/main_window.py" />
            <source>Keyboard</source>
            <translation>Клавиатура</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/nav_rail.py" />
            <source>Learner {name}</source>
            <translation>Учащийся {name}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/nav_rail.py" />
            <source>Pages</source>
            <translation>Страницы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/main_window.py" />
            <source>Practise</source>
            <translation>Занятие</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/main_window.py" />
            <source>Progress</source>
            <translation>Успехи</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/main_window.py" />
            <source>Search</source>
            <translation>Поиск</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/main_window.py" />
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/main_window.py" />
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/desk.py" />
            <source>a bank has problems</source>
            <translation>в банке есть ошибки</translation>
        </message>
    </context>
    <context>
        <name>Source</name>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/positions.py" />
            <source>Authorities differ here</source>
            <translation>Здесь авторы расходятся</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/note_box.py" />
            <source>Author’s note, not in the source</source>
            <translation>Примечание автора, в источнике этого нет</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/citation_chip.py" />
            <source>Citation: {citation}</source>
            <translation>Ссылка: {citation}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/reader.py" />
            <source>Copy passage with citation</source>
            <translation>Скопировать фрагмент со ссылкой</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/evidence.py" />
            <source>Explanation</source>
            <translation>Объяснение</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/reader.py" />
            <source>Next passage</source>
            <translation>Следующий фрагмент</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/evidence.py" />
            <source>Open in the atlas</source>
            <translation>Открыть в атласе</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/reader.py" />
            <source>Passage {number} of {count}</source>
            <translation>Фрагмент {number} из {count}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/reader.py" />
            <source>Previous passage</source>
            <translation>Предыдущий фрагмент</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/evidence.py" />
            <source>References</source>
            <translation>Литература</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/reader.py" />
            <source>Source: {title}</source>
            <translation>Источник: {title}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/accounts_differ.py" />
            <source>The accounts differ here</source>
            <translation>Здесь описания расходятся</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/evidence.py" />
            <source>Why it returns then</source>
            <translation>Почему такой срок</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/citation_chip.py" />
            <source>open in the reader</source>
            <translation>открыт в источнике</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/citation_chip.py" />
            <source>paragraph</source>
            <translation>абзац</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/evidence.py" />
            <source>{title} agrees</source>
            <translation>{title} подтверждает</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/evidence.py" />
            <source>¶{number} agrees</source>
            <translation>¶{number} подтверждает</translation>
        </message>
    </context>
    <context>
        <name>Summary</name>
        <message>
            <location filename="../../rhizotrainer/ui/pages/summary/page.py" />
            <source>Continue</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/summary/view.py" />
            <source>Correct</source>
            <translation>Верно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/summary/view.py" />
            <source>No longer in its bank</source>
            <translation>Больше нет в банке</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/summary/view.py" />
            <source>No question is flagged.</source>
            <translation>Отмеченных вопросов нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/summary/view.py" />
            <source>No question was answered.</source>
            <translation>Ответов не было.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/summary/view.py" />
            <source>No question was missed.</source>
            <translation>Вопросов с ошибкой нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/summary/page.py" />
            <source>Questions of the session</source>
            <translation>Вопросы занятия</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/summary/page.py" />
            <source>Questions of this session</source>
            <translation>Вопросы этого занятия</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/summary/view.py" />
            <source>Review {n} missed</source>
            <translation>
                <numerusform>Повторить {n} с ошибкой</numerusform>
                <numerusform>Повторить {n} с ошибкой</numerusform>
                <numerusform>Повторить {n} с ошибкой</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/summary/page.py" />
            <source>Session summary</source>
            <translation>Итоги занятия</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/summary/view.py" />
            <source>Share</source>
            <translation>Доля</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/summary/view.py" />
            <source>Topic</source>
            <translation>Тема</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/summary/page.py" />
            <source>Why you missed them</source>
            <translation>Причины ошибок</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/summary/page.py" />
            <source>{cause}: {n}</source>
            <translation>{cause}: {n}</translation>
        </message>
    </context>
    <context>
        <name>Text</name>
        <message>
            <location filename="../../rhizotrainer/ui/text.py" />
            <source>{number}%</source>
            <translation>{number} %</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/text.py" />
            <source>{part} of {whole}</source>
            <translation>{part} из {whole}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/text.py" />
            <source>{whole}.{part}</source>
            <translation>{whole},{part}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/text.py" />
            <source>{words} and {last}</source>
            <translation>{words} и {last}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/text.py" />
            <source>“{text}”</source>
            <translation>«{text}»</translation>
        </message>
    </context>
    <context>
        <name>Titles of sessions</name>
        <message>
            <location filename="../../rhizotrainer/app/starts.py" />
            <source>All banks</source>
            <translation>Все банки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/exam_planning.py" />
            <source>Exam plan</source>
            <translation>План к экзамену</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/starts.py" />
            <source>Review due</source>
            <translation>Повторение</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/starts.py" />
            <source>Settings holds the limits.</source>
            <translation>Ограничения задаются в настройках.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/knowing.py" />
            <location filename="../../rhizotrainer/app/starts.py" />
            <source>Tutor · {title}</source>
            <translation>Обучение · {title}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/starts.py" />
            <source>Your limit of questions a day leaves none of these for today.</source>
            <translation>Дневное ограничение не оставляет на сегодня ни одного из этих вопросов.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/starts.py" />
            <source>{first} or {second}</source>
            <translation>{first} или {second}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/knowing.py" />
            <source>{title}, {place}</source>
            <translation>{title}, {place}</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/banks.py" />
            <source>Add a bank</source>
            <translation>Добавить банк</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>All</source>
            <translation>Все</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>All options</source>
            <translation>Все параметры</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/today.py" />
            <source>All {count}</source>
            <translation>Все {count}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>Answer, then see the explanation and its source.</source>
            <translation>Ответ, затем объяснение и источник.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/today.py" />
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>Any</source>
            <translation>Любая</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>Bank</source>
            <translation>Банк</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/banks.py" />
            <source>Banks</source>
            <translation>Банки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/exam.py" />
            <source>Change the exam date…</source>
            <translation>Изменить дату экзамена…</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/exam.py" />
            <source>Change…</source>
            <translation>Изменить…</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/continued.py" />
            <source>Continue</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/banks.py" />
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>Due</source>
            <translation>К повторению</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/due.py" />
            <source>Due for review</source>
            <translation>К повторению</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/mini_bars.py" />
            <source>Due: {days}</source>
            <translation>К повторению: {days}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/continued.py" />
            <source>End this exam without a result…</source>
            <translation>Завершить этот экзамен без результата…</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/continued.py" />
            <source>End this session, keep its answers</source>
            <translation>Завершить занятие, сохранив ответы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/exam.py" />
            <source>Exam</source>
            <translation>Экзамен</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/banks.py" />
            <source>Last studied</source>
            <translation>Последнее занятие</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>Learned</source>
            <translation>Выученные</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/today.py" />
            <source>Loaded in part.</source>
            <translation>Загружен частично.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/banks.py" />
            <source>Mastery</source>
            <translation>Освоение</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>Missed</source>
            <translation>С ошибкой</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/continued.py" />
            <source>More about this session</source>
            <translation>Ещё об этом занятии</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/banks.py" />
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>New session</source>
            <translation>Новое занятие</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>No question matches. Choose another status or topic.</source>
            <translation>Подходящих вопросов нет. Выберите другое состояние или тему.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/today.py" />
            <source>Not loaded.</source>
            <translation>Не загружен.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/banks.py" />
            <source>Not yet</source>
            <translation>Ещё не было</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/due.py" />
            <source>Nothing is due today</source>
            <translation>На сегодня повторять нечего</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/banks.py" />
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>Questions</source>
            <translation>Вопросы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/due.py" />
            <source>Review</source>
            <translation>Повторить</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/today/due.py" />
            <source>Review {n}</source>
            <translation>
                <numerusform>Повторить {n}</numerusform>
                <numerusform>Повторить {n}</numerusform>
                <numerusform>Повторить {n}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/search_field.py" />
            <source>Search questions and sources</source>
            <translation>Поиск по вопросам и источникам</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/banks.py" />
            <source>See problems</source>
            <translation>Смотреть ошибки</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>Set an exam date…</source>
            <translation>Задать дату экзамена…</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>Start</source>
            <translation>Начать</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>Start {n}</source>
            <translation>
                <numerusform>Начать: {n}</numerusform>
                <numerusform>Начать: {n}</numerusform>
                <numerusform>Начать: {n}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>Status</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/banks.py" />
            <source>Study</source>
            <translation>Заниматься</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/exam.py" />
            <source>Study today's part</source>
            <translation>На сегодня</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/today.py" />
            <source>The next {n} questions return {day}.</source>
            <translation>
                <numerusform>Далее {n} вопрос вернётся {day}.</numerusform>
                <numerusform>Далее {n} вопроса вернутся {day}.</numerusform>
                <numerusform>Далее {n} вопросов вернутся {day}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/page.py" />
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>Topic</source>
            <translation>Тема</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>Unseen</source>
            <translation>Новые</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/due.py" />
            <source>What you answer returns here when memory needs it.</source>
            <translation>Отвеченные вопросы возвращаются сюда, когда их нужно освежить в памяти.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/today.py" />
            <source>Your limit a day keeps {n} more for another day.</source>
            <translation>
                <numerusform>Дневной предел оставляет ещё {n} на другой день.</numerusform>
                <numerusform>Дневной предел оставляет ещё {n} на другой день.</numerusform>
                <numerusform>Дневной предел оставляет ещё {n} на другой день.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>Your new questions for today are done: your limit a day is reached.</source>
            <translation>Новых вопросов на сегодня больше нет: дневной предел достигнут.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/today.py" />
            <source>Your reviews for today are done</source>
            <translation>Повторения на сегодня закончены</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/pace.py" />
            <source>about {minutes} at 10 seconds a question</source>
            <translation>примерно {minutes}, по 10 секунд на вопрос</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/pace.py" />
            <source>about {minutes} at your usual pace</source>
            <translation>примерно {minutes} в вашем темпе</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/banks.py" />
            <source>{action}: {bank}</source>
            <translation>{action}: {bank}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/today.py" />
            <source>{answered} of {total} answered, {correct} correct. Paused {moment}.</source>
            <translation>Отвечено {answered} из {total}, верно {correct}. Прервано {moment}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/today.py" />
            <source>{answered} of {total} answered, {time} left.</source>
            <translation>Отвечено {answered} из {total}, осталось {time}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/app/today.py" />
            <source>{answered} of {total} answered.</source>
            <translation>Отвечено {answered} из {total}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/today/banks.py" />
            <source>{n} due</source>
            <translation>
                <numerusform>{n} ждёт</numerusform>
                <numerusform>{n} ждут</numerusform>
                <numerusform>{n} ждут</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/today.py" />
            <source>{n} have waited more than 3 days</source>
            <translation>
                <numerusform>{n} ждёт больше 3 дней</numerusform>
                <numerusform>{n} ждут больше 3 дней</numerusform>
                <numerusform>{n} ждут больше 3 дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/today/continued.py" />
            <source>{n} more</source>
            <translation>
                <numerusform>ещё {n}</numerusform>
                <numerusform>ещё {n}</numerusform>
                <numerusform>ещё {n}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/today/continued.py" />
            <source>{n} more sessions to continue</source>
            <translation>
                <numerusform>Ещё {n} занятие можно продолжить</numerusform>
                <numerusform>Ещё {n} занятия можно продолжить</numerusform>
                <numerusform>Ещё {n} занятий можно продолжить</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/today.py" />
            <source>{n} problems, the first on line {line}.</source>
            <translation>
                <numerusform>{n} ошибка, первая в строке {line}.</numerusform>
                <numerusform>{n} ошибки, первая в строке {line}.</numerusform>
                <numerusform>{n} ошибок, первая в строке {line}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/today.py" />
            <source>{n} problems.</source>
            <translation>
                <numerusform>{n} ошибка.</numerusform>
                <numerusform>{n} ошибки.</numerusform>
                <numerusform>{n} ошибок.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/pages/today/new_session.py" />
            <source>{n} questions match; the session asks them all.</source>
            <translation>
                <numerusform>Подходит {n} вопрос, он и будет задан.</numerusform>
                <numerusform>Подходят {n} вопроса, все они будут заданы.</numerusform>
                <numerusform>Подходят {n} вопросов, все они будут заданы.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/app/today.py" />
            <source>{n} questions return later today, the first at {time}.</source>
            <translation>
                <numerusform>Сегодня с {time} вернётся {n} вопрос.</numerusform>
                <numerusform>Сегодня с {time} вернутся {n} вопроса.</numerusform>
                <numerusform>Сегодня с {time} вернутся {n} вопросов.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/today/continued.py" />
            <source>{title}: {facts}</source>
            <translation>{title}: {facts}</translation>
        </message>
    </context>
    <context>
        <name>What you know</name>
        <message numerus="yes">
            <location filename="../../rhizotrainer/study/painting.py" />
            <source>Answered {n} times.</source>
            <translation>
                <numerusform>Отвечено {n} раз.</numerusform>
                <numerusform>Отвечено {n} раза.</numerusform>
                <numerusform>Отвечено {n} раз.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/source/structure_table.py" />
            <source>Answers</source>
            <translation>Ответы</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/study/painting.py" />
            <source>Asked by {n} questions, none seen yet.</source>
            <translation>
                <numerusform>Об этом {n} вопрос, пока не задан.</numerusform>
                <numerusform>Об этом {n} вопроса, пока не задан ни один.</numerusform>
                <numerusform>Об этом {n} вопросов, пока не задан ни один.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/study/painting.py" />
            <source>Asked by {n} questions, {seen} seen; predicted recall {recall}%.</source>
            <translation>
                <numerusform>Об этом {n} вопрос, задано {seen}; удерживается в памяти {recall} %.</numerusform>
                <numerusform>Об этом {n} вопроса, задано {seen}; удерживается в памяти {recall} %.</numerusform>
                <numerusform>Об этом {n} вопросов, задано {seen}; удерживается в памяти {recall} %.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/practise_menu.py" />
            <source>End the session first to practise this.</source>
            <translation>Чтобы заняться этим, сначала завершите занятие.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/passage_mark.py" />
            <source>Heading: {text}</source>
            <translation>Заголовок: {text}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/painting.py" />
            <source>No question asks about this.</source>
            <translation>Вопросов об этом нет.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/passage_mark.py" />
            <source>Paragraph {number}</source>
            <translation>Абзац {number}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/source/structure_table.py" />
            <source>Practise</source>
            <translation>Заниматься</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/widgets/practise_menu.py" />
            <source>Practise the {n} not seen yet</source>
            <translation>
                <numerusform>Заниматься только новыми: {n}</numerusform>
                <numerusform>Заниматься только новыми: {n}</numerusform>
                <numerusform>Заниматься только новыми: {n}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/ui/widgets/practise_menu.py" />
            <source>Practise {n} questions</source>
            <translation>
                <numerusform>Заниматься: {n} вопрос</numerusform>
                <numerusform>Заниматься: {n} вопроса</numerusform>
                <numerusform>Заниматься: {n} вопросов</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/heat.py" />
            <source>Predicted recall:</source>
            <translation>Удерживается в памяти:</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/source/structure_table.py" />
            <source>Questions</source>
            <translation>Вопросы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/source/structure_table.py" />
            <source>Recall</source>
            <translation>В памяти</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/source/structure_table.py" />
            <source>Seen</source>
            <translation>Задано</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/knowledge_bar.py" />
            <source>Show what you know</source>
            <translation>Показать, что вы знаете</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/source/structure_table.py" />
            <source>Structure</source>
            <translation>Структура</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/source/structure_table.py" />
            <location filename="../../rhizotrainer/ui/widgets/figure/knowledge_canvas.py" />
            <source>Structure {letter}</source>
            <translation>Структура {letter}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/heat.py" />
            <source>not seen yet</source>
            <translation>ещё не задавались</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/heat.py" />
            <source>questions</source>
            <translation>вопросы</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/heat.py" />
            <source>under {most}%</source>
            <translation>менее {most} %</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/heat.py" />
            <source>{least}% and more</source>
            <translation>{least} % и более</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/heat.py" />
            <source>{least}–{most}%</source>
            <translation>{least}–{most} %</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/source/structure_table.py" />
            <source>{name}, {place}</source>
            <translation>{name}, {place}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/widgets/figure/knowledge_canvas.py" />
            <source>{place}: {words}</source>
            <translation>{place}: {words}</translation>
        </message>
    </context>
    <context>
        <name>Why it returns then</name>
        <message>
            <location filename="../../rhizotrainer/study/due_words.py" />
            <source>Another wording of the same fact was answered since, and both share one memory.</source>
            <translation>С тех пор вы ответили на другую формулировку того же факта, а память у них общая.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/due_words.py" />
            <source>It was not right, so it is asked again soon.</source>
            <translation>Ответ был неверным, поэтому вопрос скоро будет задан снова.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/due_words.py" />
            <source>It was only partly right, so it counts as not known and is asked again soon.</source>
            <translation>Ответ был верен лишь частично, поэтому вопрос считается невыученным и скоро будет задан снова.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/due_words.py" />
            <source>It was right after its answer had been seen, so it returns sooner than otherwise.</source>
            <translation>Ответ был верным, но после того, как его показали, поэтому вопрос вернётся раньше обычного.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/due_words.py" />
            <source>It was right and you were unsure, so it returns sooner than if you had been sure.</source>
            <translation>Ответ был верным, но вы сомневались, поэтому вопрос вернётся раньше, чем при уверенном ответе.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/due_words.py" />
            <source>It was right as a guess, which shows luck rather than memory, so it counts as not known.</source>
            <translation>Ответ был угадан верно, а это говорит скорее об удаче, чем о памяти, поэтому вопрос считается невыученным.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/due_words.py" />
            <source>It was right with a hint, so it returns sooner than without one.</source>
            <translation>Ответ был верным, но с подсказкой, поэтому вопрос вернётся раньше, чем без неё.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/due_words.py" />
            <source>It was right; about then the chance that you still know it falls to {goal}%.</source>
            <translation>Ответ был верным; примерно к этому сроку вероятность, что вы его ещё помните, снизится до {goal} %.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/due_words.py" />
            <source>The question was changed in a way that makes its earlier answer doubtful, so it is asked at once.</source>
            <translation>Вопрос изменён так, что прежний ответ стал сомнительным, поэтому он будет задан сразу.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/due_words.py" />
            <source>You were sure and it was not right on {date}, so it is looked at again a week after that.</source>
            <translation>{date} вы были уверены, но ошиблись, поэтому через неделю после этого вопрос проверяется ещё раз.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/due_words.py" />
            <source>You were sure and it was not right, so it is asked again in a few hours, and once more in a week.</source>
            <translation>Вы были уверены, но ошиблись, поэтому вопрос будет задан снова через несколько часов и ещё раз через неделю.</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>(accessed {date})</source>
            <translation>(дата обращения: {date})</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>Also right: {answers}</source>
            <translation>Также верно: {answers}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>Correct answer</source>
            <translation>Верный ответ</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>Correct answer · you struck it out</source>
            <translation>Верный ответ · вы его вычеркнули</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>Correct.</source>
            <translation>Верно.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>Gap {number} differs</source>
            <translation>Пропуск {number} иной</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>Gaps {numbers} differ</source>
            <translation>Пропуски {numbers} иные</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>Holds {letter}: {text}</source>
            <translation>За вариант {letter}: {text}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>Incorrect.</source>
            <translation>Неверно.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>No question was answered.</source>
            <translation>Ни на один вопрос не дан ответ.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>Partly right.</source>
            <translation>Частично верно.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>Returns in {n} days</source>
            <translation>
                <numerusform>Вернётся через {n} день</numerusform>
                <numerusform>Вернётся через {n} дня</numerusform>
                <numerusform>Вернётся через {n} дней</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>Returns on {date}</source>
            <translation>Вернётся {date}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>Returns today</source>
            <translation>Вернётся сегодня</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>Returns tomorrow</source>
            <translation>Вернётся завтра</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>Row {number} differs</source>
            <translation>Строка {number} иная</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>Rows {numbers} differ</source>
            <translation>Строки {numbers} иные</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>The answer is {letters}.</source>
            <translation>Верный ответ — {letters}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>The answer is: {texts}</source>
            <translation>Верный ответ: {texts}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>The answers are {letters}.</source>
            <translation>Верные ответы — {letters}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>The answers are: {texts}</source>
            <translation>Верные ответы: {texts}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>What is wrong counts against what is right.</source>
            <translation>Неверное вычитается из верного.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>You chose {letters}</source>
            <translation>Вы выбрали {letters}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>You chose: {names}</source>
            <translation>Вы выбрали: {names}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>You struck this out</source>
            <translation>Вы это вычеркнули</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>You typed “{text}”</source>
            <translation>Вы ввели «{text}»</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>Your answer</source>
            <translation>Ваш ответ</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>Your answer · correct</source>
            <translation>Ваш ответ · верно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>less than a minute</source>
            <translation>меньше минуты</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>{letters} out of place</source>
            <translation>{letters} не на месте</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>{low} to {high} counts as right.</source>
            <translation>Верным считается ответ от {low} до {high}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>{n} answers are kept.</source>
            <translation>
                <numerusform>{n} ответ сохранён.</numerusform>
                <numerusform>{n} ответа сохранены.</numerusform>
                <numerusform>{n} ответов сохранено.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>{n} minutes</source>
            <translation>
                <numerusform>{n} минута</numerusform>
                <numerusform>{n} минуты</numerusform>
                <numerusform>{n} минут</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/answer_words.py" />
            <source>{right} of {asked}</source>
            <translation>{right} из {asked}</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/answer_words.py" />
            <source>{right} of {asked} right</source>
            <translation>верно {right} из {asked}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>{right} of {n} gaps filled rightly.</source>
            <translation>
                <numerusform>Верно заполнено {right} из {n} пропуска.</numerusform>
                <numerusform>Верно заполнено {right} из {n} пропусков.</numerusform>
                <numerusform>Верно заполнено {right} из {n} пропусков.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>{right} of {n} labels in place.</source>
            <translation>
                <numerusform>На месте {right} из {n} подписи.</numerusform>
                <numerusform>На месте {right} из {n} подписей.</numerusform>
                <numerusform>На месте {right} из {n} подписей.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>{right} of {n} pairs right.</source>
            <translation>
                <numerusform>Верно {right} из {n} пары.</numerusform>
                <numerusform>Верно {right} из {n} пар.</numerusform>
                <numerusform>Верно {right} из {n} пар.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>{right} of {n} scenarios answered rightly.</source>
            <translation>
                <numerusform>Верных ответов: {right} из {n} ситуации.</numerusform>
                <numerusform>Верных ответов: {right} из {n} ситуаций.</numerusform>
                <numerusform>Верных ответов: {right} из {n} ситуаций.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>{right} of {n} statements judged rightly.</source>
            <translation>
                <numerusform>Верно оценено {right} из {n} утверждения.</numerusform>
                <numerusform>Верно оценено {right} из {n} утверждений.</numerusform>
                <numerusform>Верно оценено {right} из {n} утверждений.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>{right} of {n} steps in place.</source>
            <translation>
                <numerusform>На месте {right} из {n} шага.</numerusform>
                <numerusform>На месте {right} из {n} шагов.</numerusform>
                <numerusform>На месте {right} из {n} шагов.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>{right} of {parts} chosen, and {n} that are wrong.</source>
            <translation>
                <numerusform>Выбрано {right} из {parts} и {n} неверный.</numerusform>
                <numerusform>Выбрано {right} из {parts} и {n} неверных.</numerusform>
                <numerusform>Выбрано {right} из {parts} и {n} неверных.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>{right} of {parts} chosen.</source>
            <translation>Выбрано {right} из {parts}.</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/study/wording.py" />
            <source>{words} or {last}</source>
            <translation>{words} или {last}</translation>
        </message>
    </context>
    <context>
        <name>Words of a session</name>
        <message>
            <location filename="../../rhizotrainer/model/learning.py" />
            <source>Certain</source>
            <translation>Точно</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/model/learning.py" />
            <source>Exam</source>
            <translation>Экзамен</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/model/learning.py" />
            <source>Fairly sure</source>
            <translation>Скорее да</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/model/learning.py" />
            <source>Guess</source>
            <translation>Наугад</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/model/learning.py" />
            <source>Review</source>
            <translation>Повторение</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/model/learning.py" />
            <source>Tutor</source>
            <translation>Обучение</translation>
        </message>
        <message>
            <location filename="../../rhizotrainer/model/learning.py" />
            <source>Unsure</source>
            <translation>Сомнение</translation>
        </message>
    </context>
</TS>
