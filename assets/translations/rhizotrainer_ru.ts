<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
    <context>
        <name>Answer</name>
        <message>
            <location filename="../../rhizotrainer/ui/answering/choice_pane.py" />
            <source>Choose an option</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/choice_pane.py" />
            <source>Options</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/answering/choice_pane.py" />
            <source>Strike out, or restore</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Question page</name>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>All shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>Check answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>Flag for later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>Hide this page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>Opens here when you check your answer, at the passage this question is built on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>Pause and hide the question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>Set how sure you are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../rhizotrainer/ui/pages/question/closed.py" />
            <source>Write a note</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
