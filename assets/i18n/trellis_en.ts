<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>trellis::gui::Formatting</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionDetail</name>
    <message numerus="yes">
        <source>Moved by the clinic, %n change(s)</source>
        <translation>
            <numerusform>Moved by the clinic, %n change</numerusform>
            <numerusform>Moved by the clinic, %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trellis::words</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trellis::gui::LockModel</name>
    <message numerus="yes">
        <source>Another try in %n seconds. Get help works now.</source>
        <translation>
            <numerusform>Another try in %n second. Get help works now.</numerusform>
            <numerusform>Another try in %n seconds. Get help works now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another try in %n minutes. Get help works now.</source>
        <translation>
            <numerusform>Another try in %n minute. Get help works now.</numerusform>
            <numerusform>Another try in %n minutes. Get help works now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trellis::gui::TodayModel</name>
    <message numerus="yes">
        <source>%n entries wait on this device</source>
        <translation>
            <numerusform>%n entry waits on this device</numerusform>
            <numerusform>%n entries wait on this device</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries need a look. They are safe here.</source>
        <translation>
            <numerusform>%n entry needs a look. It is safe here.</numerusform>
            <numerusform>%n entries need a look. They are safe here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n entry(s) arrived at the clinic.</source>
        <translation>
            <numerusform>%n entry arrived at the clinic.</numerusform>
            <numerusform>%n entries arrived at the clinic.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) came from the clinic.</source>
        <translation>
            <numerusform>%n item came from the clinic.</numerusform>
            <numerusform>%n items came from the clinic.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) still wait here and go with a later sync.</source>
        <translation>
            <numerusform>%n entry still waits here and goes with a later sync.</numerusform>
            <numerusform>%n entries still wait here and go with a later sync.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) need a look. They are safe here; trellis-cli outbox says why.</source>
        <translation>
            <numerusform>%n entry needs a look. It is safe here; trellis-cli outbox says why.</numerusform>
            <numerusform>%n entries need a look. They are safe here; trellis-cli outbox says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) from the clinic could not be read and were left out.</source>
        <translation>
            <numerusform>%n item from the clinic could not be read and was left out.</numerusform>
            <numerusform>%n items from the clinic could not be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that are not yours came and were not kept. You do not have to do anything.</source>
        <translation>
            <numerusform>%n item that is not yours came and was not kept. You do not have to do anything.</numerusform>
            <numerusform>%n items that are not yours came and were not kept. You do not have to do anything.</numerusform>
        </translation>
    </message>
</context>
</TS>
