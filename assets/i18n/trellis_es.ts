<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Agenda</name>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on the schedule. The front desk can help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaDay</name>
    <message>
        <source>Today, %1</source>
        <translation>Hoy, %1</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>Ask to move this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can’t make it today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can’t make it, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic looks for another time and answers here. Until then this one stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason helps the clinic plan. You do not have to give one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When would work, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note, if you like</source>
        <translation type="unfinished"></translation>
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
    <name>CheckInDonePage</name>
    <message>
        <source>Back to Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Thank you for checking in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your care team can read it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this device. Your care team can read it once it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message>
        <source>How are you right now?</source>
        <translation type="unfinished">¿Cómo está usted en este momento?</translation>
    </message>
    <message>
        <source>How strong were these today?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cravings and sleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything to add?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip anything you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave any blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just what was true. No right answer here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words for your care team, or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk to someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckInSheet</name>
    <message>
        <source>Close and keep the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CravingStep</name>
    <message>
        <source>Strongest craving today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleep last night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 minutes less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 minutes more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the sleep was</source>
        <translation type="unfinished"></translation>
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
    <name>EmergencyCard</name>
    <message>
        <source>In danger right now?</source>
        <translation type="unfinished"></translation>
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
    <name>HelpPage</name>
    <message>
        <source>Hide this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach someone now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No one is told that you opened this page. You do not need your passcode here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No one is told that you opened this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers for which country?</source>
        <translation type="unfinished"></translation>
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
    <name>JoinBrowser</name>
    <message>
        <source>Open the browser again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You did not finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page of %1 is open in your browser. When you are done there, this page goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name and password for the clinic are typed there, never here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JoinCode</name>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type the code or the link first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join your clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your clinic gave you a code or a link. Either one will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code or link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code has 8 letters and numbers. Capital or small letters, both work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code? Ask the front desk. A code works for 7 days and for one person.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JoinConfirm</name>
    <message>
        <source>This is my clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not my clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this your clinic?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your clinic gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-ins that you finish, with their note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers about sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A check-in that you did not save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your location, contacts or photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That you opened Get help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next you choose a lock. Then you sign in at %1, in the browser.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JoinLock</name>
    <message>
        <source>Lock with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a passcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six numbers that lock your entries with a key that only you have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words that lock your entries with a key that only you have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 letters or more. Three or four words are easy to keep in mind.</source>
        <translation type="unfinished"></translation>
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
    <name>LockPage</name>
    <message>
        <source>Enter your passcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoodCard</name>
    <message>
        <source>How are you right now?</source>
        <translation type="unfinished">¿Cómo está usted en este momento?</translation>
    </message>
    <message>
        <source>You started a check-in. It is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About a minute. Skip anything you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>What was said, then the time</extracomment>
        <translation type="unfinished">%1, %2</translation>
    </message>
    <message>
        <source>Checked in, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
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
    <name>MoodStep</name>
    <message>
        <source>Any of these too?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose as many as fit, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own word</source>
        <translation type="unfinished"></translation>
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
    <name>NextSession</name>
    <message>
        <source>Moved, was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join by video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteStep</name>
    <message>
        <source>What is on your mind?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your care team can read this check-in once it is sent. No one watches it around the clock. In a hard moment, Get help reaches a person.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Trellis, a companion through treatment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the clock at this instant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sandbox&apos;s certificate authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that opens the sign-in page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the demo&apos;s journey and leave pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.85 to 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window size, such as 390x844.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnWordSheet</name>
    <message>
        <source>Your own word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How would you say it?</source>
        <translation type="unfinished"></translation>
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
    <name>Route</name>
    <message>
        <source>All sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back. Nothing of it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScheduleHead</name>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List or week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionAnswers</name>
    <message>
        <source>Join by video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That works for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I’ll be there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask to move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can’t make it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic canceled this session. Nothing is asked of you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session is over.</source>
        <translation type="unfinished"></translation>
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
    <name>SessionDay</name>
    <message>
        <source>%1 · was %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionDetail</name>
    <message numerus="yes">
        <source>Moved by the clinic, %n change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Moved by the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Day, then time</extracomment>
        <translation type="unfinished">%1, %2</translation>
    </message>
    <message>
        <source>To bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
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
    <name>StatusBanners</name>
    <message>
        <source>Sign in again to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your clinic ended the sign-in. Nothing is lost, and everything here still works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished"></translation>
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
    <name>TaskList</name>
    <message>
        <source>For today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Nothing is due today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your clinic adds your sessions here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your entries did not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was erased. Get help still works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was saved is still in its file on this device, unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other windows of the app, then try again. If it stays, the clinic can help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekBlock</name>
    <message>
        <source>Now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, moved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>Was here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekLattice</name>
    <message>
        <source>Morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekList</name>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1, %2</translation>
    </message>
</context>
<context>
    <name>WeekPane</name>
    <message>
        <source>Your week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on the schedule this week.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Something to hold while you grow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For your weeks in treatment, and after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join your clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the code or link that you were given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get help now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call, text or chat. No sign-up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::gui</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Craving %1 of 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slept %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slept %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleep: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very low</source>
        <translation type="unfinished">Muy bajo</translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished">Bajo</translation>
    </message>
    <message>
        <source>Okay</source>
        <translation type="unfinished">Regular</translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished">Bien</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation type="unfinished">Muy bien</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished">Sin respuesta</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hopeful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grateful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lonely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worry or anxiety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low mood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anger or irritation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feeling numb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feeling restless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain or tension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mild</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moderate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>very strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time not set yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 where you are</source>
        <extracomment>The time of a session in the zone that the device is set to</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join opens %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said you’ll be there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said you can’t make it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked to move this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed, please answer again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation type="unfinished">Espera para enviarse</translation>
    </message>
    <message>
        <source>Going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can’t make it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked to move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, was %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this device, not sent yet</source>
        <translation type="unfinished">En este dispositivo, aún sin enviar</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the clinic</source>
        <translation type="unfinished">En la clínica</translation>
    </message>
    <message>
        <source>Needs a look. It is safe here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n second(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n minute(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic’s certificate has run out, so the app did not connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate belongs to another address, so the app did not connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app cannot be sure that this is your clinic, so it did not connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is short. Use at least 8 letters, or 6 numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many people use this one. Pick another that is harder to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no key store, so numbers alone are not enough. Use a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That address is not safe to use: it begins with http. Ask your clinic for one that begins with https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clinic has this code. Check the letters, or ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code was used before. Ask your clinic for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code has ended. Ask your clinic for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has 8 letters and numbers. Some are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a code or an address that the app knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is longer than can be sent. Shorten it a little. It is still on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session is over, so it takes no answer now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic canceled this session, so it takes no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in this entry cannot be saved. It is still on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic cannot be reached now. Everything is kept here and goes out later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic’s system took too long. Everything is kept here and goes out later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. If you use public Wi-Fi, try another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else answered in place of the clinic. Public Wi-Fi may want you to sign in first. Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in has ended. Your entries are kept here. Sign in again to send them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic’s system did not allow this. Your entries are kept here. The clinic can help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This changed at the clinic too. Both versions are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic’s system did not take this entry. It is kept here, and you did nothing wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic’s system sent something that is not yours. It was not shown or kept. You do not have to do anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved data cannot be read. Nothing was erased. Try again, or ask the clinic to help you start anew beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data needs a newer app. Nothing was changed. Update the app to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key store of this device is locked. Unlock it, then try again. Your data is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app is locked. Nothing was lost. Unlock it and go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That does not match. Tries left before a wait: %1. Nothing is erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That does not match. Nothing is erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait %1 and try again. Nothing is erased. Get help works now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key to your data is in this device’s key store, and it does not answer. Your data is still here, locked. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device is out of space, so this is not saved yet. It is still on the screen. Free some space, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trellis is open in another window. Close that one, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::gui::AppModel</name>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::gui::CheckInModel</name>
    <message>
        <source>%1 of 10, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished">Sin respuesta</translation>
    </message>
    <message>
        <source>You started at %1. Go on, or start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is answered yet, so there is nothing to save.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::gui::Formatting</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>A span of time: start, then end</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A short day: abbreviated weekday, then the date</extracomment>
        <translation type="unfinished">%1, %2</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %n day(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::gui::HelpModel</name>
    <message>
        <source>Call %1</source>
        <translation type="unfinished">Llamar a %1</translation>
    </message>
    <message>
        <source>When they answer, press %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text %1</source>
        <translation type="unfinished">Escribir a %1</translation>
    </message>
    <message>
        <source>Send any message to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the word %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat opens in your browser and needs the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers last checked: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::gui::JoinModel</name>
    <message>
        <source>Those two differ. Start again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::gui::LockModel</name>
    <message numerus="yes">
        <source>Another try in %n seconds. Get help works now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another try in %n minutes. Get help works now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Demo, with invented people. The passcode is %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::gui::ScheduleModel</name>
    <message>
        <source>%1 %2 – %3</source>
        <extracomment>A week within one month: month, first day, last day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 – %3 %4</source>
        <extracomment>A week over two months: month and day, month and day</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::gui::SessionModel</name>
    <message>
        <source>I don’t have a ride</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I’m sick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work or school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking care of someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I’m not up to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved here. The clinic hears when it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::gui::TodayModel</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 suggested this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · Week %2</source>
        <extracomment>The date, then the week of the programme</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good morning, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good afternoon, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good evening, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished">Ahora</translation>
    </message>
    <message>
        <source>Next session · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting since %1. Try Wi-Fi when you can. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries wait on this device</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries need a look. They are safe here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
