<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AgendaDay</name>
    <message>
        <source>Today, %1</source>
        <translation>Hoy, %1</translation>
    </message>
</context>
<context>
    <name>AppBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Was %1. Now %2.</source>
        <translation>Era %1. Ahora es %2.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>Button</name>
    <message>
        <source>Busy</source>
        <translation>En curso</translation>
    </message>
</context>
<context>
    <name>CallRow</name>
    <message>
        <source>Text %1</source>
        <translation>Escribir a %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Llamar a %1</translation>
    </message>
</context>
<context>
    <name>DeliveryStem</name>
    <message>
        <source>On this device</source>
        <translation>En este dispositivo</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>At the clinic</source>
        <translation>En la clínica</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>On this device, not sent yet</source>
        <translation>En este dispositivo, aún sin enviar</translation>
    </message>
    <message>
        <source>Sent, not at the clinic yet</source>
        <translation>Enviado, aún no está en la clínica</translation>
    </message>
    <message>
        <source>Seen by the clinic</source>
        <translation>La clínica lo vio</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>No se guardó</translation>
    </message>
</context>
<context>
    <name>DeliveryTag</name>
    <message>
        <source>Waiting to send</source>
        <translation>Espera para enviarse</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>At the clinic</source>
        <translation>En la clínica</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
</context>
<context>
    <name>DotScale</name>
    <message>
        <source>Not answered</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>%1, not answered</source>
        <translation>%1, sin respuesta</translation>
    </message>
    <message>
        <source>%1, %2, %3 of %4</source>
        <translation>%1, %2, %3 de %4</translation>
    </message>
</context>
<context>
    <name>GetHelpButton</name>
    <message>
        <source>Get help</source>
        <translation>Pedir ayuda</translation>
    </message>
</context>
<context>
    <name>HeroCard</name>
    <message>
        <source>Next session</source>
        <translation>Próxima sesión</translation>
    </message>
</context>
<context>
    <name>ListRow</name>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
</context>
<context>
    <name>MoodChoice</name>
    <message>
        <source>%1, %2 of 5, %3</source>
        <translation>%1, %2 de 5, %3</translation>
    </message>
</context>
<context>
    <name>MoodPicker</name>
    <message>
        <source>How are you right now?</source>
        <translation>¿Cómo está usted en este momento?</translation>
    </message>
</context>
<context>
    <name>NavItem</name>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 de %3</translation>
    </message>
</context>
<context>
    <name>NavList</name>
    <message>
        <source>Main</source>
        <translation>Principal</translation>
    </message>
</context>
<context>
    <name>PasscodePad</name>
    <message>
        <source>Passcode, %1 of %2 entered</source>
        <translation>Código, %1 de %2 escritos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Delete the last one</source>
        <translation>Borrar el último</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>%1 typed</source>
        <translation>%1 escritos</translation>
    </message>
</context>
<context>
    <name>ProgressSteps</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Settings, %1</source>
        <translation>Ajustes, %1</translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>was %1</source>
        <translation>era %1</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>Slider</name>
    <message>
        <source>Not answered</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 de %2, %3</translation>
    </message>
</context>
<context>
    <name>Stem</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 de %2 hechos</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>trellis::ui::Theme</name>
    <message>
        <source>Very low</source>
        <translation>Muy bajo</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bajo</translation>
    </message>
    <message>
        <source>Okay</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Muy bien</translation>
    </message>
    <message>
        <source>night, a rim of light at the horizon</source>
        <translation>noche, un borde de luz en el horizonte</translation>
    </message>
    <message>
        <source>dusk, a third of the sun showing</source>
        <translation>atardecer, se ve un tercio del sol</translation>
    </message>
    <message>
        <source>first light, half a sun</source>
        <translation>primera luz, medio sol</translation>
    </message>
    <message>
        <source>morning, the whole sun above the hills</source>
        <translation>mañana, el sol entero sobre las colinas</translation>
    </message>
    <message>
        <source>full day, a high sun with rays</source>
        <translation>pleno día, un sol alto con rayos</translation>
    </message>
</context>
</TS>
