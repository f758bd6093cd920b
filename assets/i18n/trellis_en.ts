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
    <name>trellis::gui</name>
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
</TS>
