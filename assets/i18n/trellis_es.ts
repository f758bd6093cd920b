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
    <name>Cli</name>
    <message>
        <source>join a clinic: sign in and keep the sign-in here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send what waits and get what is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who this is, and what stands where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sessions of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say if you will be there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check in, by options or by JSON on standard input with -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the check-ins that are kept here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what waits to go to the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look whether everything kept here is whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write everything to a FHIR file, which is not protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a FHIR server can do for Trellis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canceled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved, was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mood %1 of 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sessions are kept here for that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer is saved on this device. It goes to the clinic with the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this device. It goes to the clinic with the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No check-ins yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To sign in, open this address in your browser:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have joined %1. Get your sessions with: trellis-cli sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passphrase for this device:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FHIR version %1 (Trellis speaks 4.0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safe sign-in of the person: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an entry arrives once even if it is sent twice: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the device may choose ids: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody overwrites what somebody else changed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small changes of shared records: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the clinic takes away is told: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several records arrive together: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trellis works with this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trellis does not work with this server yet: something it needs is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is whole: %1 records, %2 check-ins, %3 waiting to go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of what is kept is damaged (%1). Nothing was changed or erased. Keep a copy of the folder and ask your clinic for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1. This copy is not protected: keep it where only you can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not joined to a clinic yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sync: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sync yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting here: %1. Need a look: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits. Everything is at the clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trellis-cli --help lists what there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there twice. Give it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs more than that. trellis-cli --help shows how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is more than this command takes. trellis-cli --help shows how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants a time such as 2026-11-25T09:00:00-05:00, or a day such as 2026-11-25 where days are meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to do. trellis-cli --help lists the commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of %1 cannot be read. Check its name. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of %1 cannot be written there. Choose another place. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of %1 holds no certificate. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is set up in this folder yet. Begin with: trellis-cli enrol ADDRESS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile is here already. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase is needed, and there is no terminal to ask for it. Use --passphrase-file FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Nothing was set up. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not JSON that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That JSON is larger than a check-in can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field is there twice, so it is not clear which one is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a field of a check-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds another kind of value than it can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a check-in by options or by JSON with -, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is longer than it can be. Shorten it a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names one thing twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a word that is not on the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is outside its range (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no session with this id. trellis-cli sessions lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is accepted, declined or move. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason is ride, sick, work, childcare, not-up-to-it or other. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) arrived at the clinic.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) came from the clinic.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) still wait here and go with a later sync.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) need a look. They are safe here; trellis-cli outbox says why.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) from the clinic could not be read and were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that are not yours came and were not kept. You do not have to do anything.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clinic&apos;s system did not take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the session changed; please answer it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clinic could not be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clinic&apos;s system is busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for another entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clinic&apos;s system does not allow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was changed at the clinic too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clinic has removed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage: trellis-cli [--store DIR] [--now ISO] [--json] [--passphrase-file FILE] COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit codes: 0 done, 1 your answer is needed, 2 bad input, 3 clinic away or not trusted, 4 sign in, 5 locked or wrong passphrase, 6 damaged, 7 busy</source>
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
        <translation>¿Está en peligro ahora mismo?</translation>
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
        <translation>Ocultar esto</translation>
    </message>
    <message>
        <source>Reach someone now</source>
        <translation>Hable con alguien ahora</translation>
    </message>
    <message>
        <source>No one is told that you opened this page. You do not need your passcode here.</source>
        <translation>Nadie se entera de que usted abrió esta página. Aquí no necesita su código.</translation>
    </message>
    <message>
        <source>No one is told that you opened this page.</source>
        <translation>Nadie se entera de que usted abrió esta página.</translation>
    </message>
    <message>
        <source>Change country</source>
        <translation>Cambiar de país</translation>
    </message>
    <message>
        <source>Numbers for which country?</source>
        <translation>¿Números de qué país?</translation>
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
        <translation>Abrir el navegador otra vez</translation>
    </message>
    <message>
        <source>You are in.</source>
        <translation>Ya está dentro.</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>Inicie sesión en el navegador</translation>
    </message>
    <message>
        <source>You did not finish.</source>
        <translation>Quedó sin terminar.</translation>
    </message>
    <message>
        <source>The page of %1 is open in your browser. When you are done there, this page goes on by itself.</source>
        <translation>La página de %1 está abierta en su navegador. Cuando termine allí, esta página sigue por sí sola.</translation>
    </message>
    <message>
        <source>Your name and password for the clinic are typed there, never here.</source>
        <translation>Su nombre y su contraseña de la clínica se escriben allí, nunca aquí.</translation>
    </message>
    <message>
        <source>Your clinic’s page is open in your browser. When you are done there, this page goes on by itself.</source>
        <translation>La página de su clínica está abierta en su navegador. Cuando termine allí, esta página sigue por sí sola.</translation>
    </message>
</context>
<context>
    <name>JoinCode</name>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>type the code or the link first</source>
        <translation>primero escriba el código o el enlace</translation>
    </message>
    <message>
        <source>Join your clinic</source>
        <translation>Únase a su clínica</translation>
    </message>
    <message>
        <source>Your clinic gave you a code or a link. Either one will do.</source>
        <translation>Su clínica le dio un código o un enlace. Cualquiera de los dos sirve.</translation>
    </message>
    <message>
        <source>Code or link</source>
        <translation>Código o enlace</translation>
    </message>
    <message>
        <source>A code has 8 letters and numbers. Capital or small letters, both work.</source>
        <translation>Un código tiene 8 letras y números. Da igual si son mayúsculas o minúsculas.</translation>
    </message>
    <message>
        <source>No code? Ask the front desk. A code works for 7 days and for one person.</source>
        <translation>¿No tiene código? Pídalo en recepción. Un código sirve durante 7 días y para una sola persona.</translation>
    </message>
    <message>
        <source>One step is left</source>
        <translation>Falta un paso</translation>
    </message>
    <message>
        <source>Your lock is set. Say once more which clinic it is, and sign in there.</source>
        <translation>Su bloqueo está listo. Indique una vez más cuál es su clínica e inicie sesión allí.</translation>
    </message>
</context>
<context>
    <name>JoinConfirm</name>
    <message>
        <source>This is my clinic</source>
        <translation>Es mi clínica</translation>
    </message>
    <message>
        <source>Not my clinic</source>
        <translation>No es mi clínica</translation>
    </message>
    <message>
        <source>Is this your clinic?</source>
        <translation>¿Es esta su clínica?</translation>
    </message>
    <message>
        <source>Your clinic gets</source>
        <translation>Su clínica recibe</translation>
    </message>
    <message>
        <source>Check-ins that you finish, with their note</source>
        <translation>Los registros que usted termina, con su nota</translation>
    </message>
    <message>
        <source>Your answers about sessions</source>
        <translation>Sus respuestas sobre las sesiones</translation>
    </message>
    <message>
        <source>Never sent</source>
        <translation>Nunca se envía</translation>
    </message>
    <message>
        <source>A check-in that you did not save</source>
        <translation>Un registro que usted no guardó</translation>
    </message>
    <message>
        <source>Your location, contacts or photos</source>
        <translation>Su ubicación, sus contactos o sus fotos</translation>
    </message>
    <message>
        <source>That you opened Get help</source>
        <translation>Que usted abrió Pedir ayuda</translation>
    </message>
    <message>
        <source>Next you choose a lock. Then you sign in at %1, in the browser.</source>
        <translation>Ahora elige un bloqueo. Después inicia sesión en %1, en el navegador.</translation>
    </message>
    <message>
        <source>Next you sign in at %1, in the browser.</source>
        <translation>Ahora inicia sesión en %1, en el navegador.</translation>
    </message>
</context>
<context>
    <name>JoinLock</name>
    <message>
        <source>Lock with these words</source>
        <translation>Bloquear con estas palabras</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Una vez más</translation>
    </message>
    <message>
        <source>Set a passcode</source>
        <translation>Elija un código</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>Elija una frase clave</translation>
    </message>
    <message>
        <source>Six numbers that lock your entries with a key that only you have.</source>
        <translation>Seis números que cierran sus entradas con una llave que solo usted tiene.</translation>
    </message>
    <message>
        <source>A few words that lock your entries with a key that only you have.</source>
        <translation>Unas pocas palabras que cierran sus entradas con una llave que solo usted tiene.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase clave</translation>
    </message>
    <message>
        <source>8 letters or more. Three or four words are easy to keep in mind.</source>
        <translation>8 letras o más. Tres o cuatro palabras son fáciles de recordar.</translation>
    </message>
    <message>
        <source>Making your lock. This takes a moment.</source>
        <translation>Preparando su bloqueo. Tarda un momento.</translation>
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
        <translation>Escriba su código</translation>
    </message>
    <message>
        <source>Enter your passphrase</source>
        <translation>Escriba su frase clave</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase clave</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
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
    <message>
        <source>Was %1</source>
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
    <message>
        <source>Sign in in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you are done there, what waits goes out by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
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
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Your entries did not open.</source>
        <translation>Sus entradas no se abrieron.</translation>
    </message>
    <message>
        <source>Nothing was erased. Get help still works.</source>
        <translation>No se borró nada. Pedir ayuda sigue funcionando.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>What was kept</source>
        <translation>Qué se conservó</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>The files are in %1</source>
        <translation>Los archivos están en %1</translation>
    </message>
    <message>
        <source>For the clinic: %1</source>
        <extracomment>Stable English words for whoever helps at the clinic</extracomment>
        <translation>Para la clínica: %1</translation>
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
    <message>
        <source>Nothing more on the schedule this week.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Something to hold while you grow.</source>
        <translation>Un apoyo mientras usted crece.</translation>
    </message>
    <message>
        <source>For your weeks in treatment, and after.</source>
        <translation>Para sus semanas de tratamiento, y después.</translation>
    </message>
    <message>
        <source>Join your clinic</source>
        <translation>Únase a su clínica</translation>
    </message>
    <message>
        <source>With the code or link that you were given</source>
        <translation>Con el código o el enlace que le dieron</translation>
    </message>
    <message>
        <source>Get help now</source>
        <translation>Pedir ayuda ahora</translation>
    </message>
    <message>
        <source>Call, text or chat. No sign-up.</source>
        <translation>Llamada, mensaje o chat. Sin registrarse.</translation>
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
        <source>This device is out of space, and opening needs a little.</source>
        <translation>Este dispositivo no tiene espacio, y para abrir hace falta un poco.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Libere algo de espacio e intente de nuevo.</translation>
    </message>
    <message>
        <source>Everything that was saved is still in its file on this device.</source>
        <translation>Todo lo guardado sigue en su archivo, en este dispositivo.</translation>
    </message>
    <message>
        <source>It is still on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get help works now.</source>
        <translation>Pedir ayuda funciona ahora.</translation>
    </message>
    <message>
        <source>to %1</source>
        <extracomment>The end of a session under its start: &quot;to 2:30 PM&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another place</source>
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
        <translation>Llamar al %1</translation>
    </message>
    <message>
        <source>When they answer, press %1.</source>
        <translation>Cuando contesten, oprima %1.</translation>
    </message>
    <message>
        <source>Text %1</source>
        <translation>Escribir al %1</translation>
    </message>
    <message>
        <source>Send any message to %1.</source>
        <translation>Envíe cualquier mensaje al %1.</translation>
    </message>
    <message>
        <source>Send the word %1 to %2.</source>
        <translation>Envíe la palabra %1 al %2.</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Chat opens in your browser and needs the internet.</source>
        <translation>El chat se abre en su navegador y necesita internet.</translation>
    </message>
    <message>
        <source>Numbers last checked: %1</source>
        <translation>Última revisión de los números: %1</translation>
    </message>
</context>
<context>
    <name>trellis::gui::JoinModel</name>
    <message>
        <source>Those two differ. Start again.</source>
        <translation>No son iguales. Empiece de nuevo.</translation>
    </message>
</context>
<context>
    <name>trellis::gui::LockModel</name>
    <message numerus="yes">
        <source>Another try in %n seconds. Get help works now.</source>
        <translation>
            <numerusform>Otro intento en %n segundo. Pedir ayuda funciona ahora.</numerusform>
            <numerusform>Otro intento en %n segundos. Pedir ayuda funciona ahora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another try in %n minutes. Get help works now.</source>
        <translation>
            <numerusform>Otro intento en %n minuto. Pedir ayuda funciona ahora.</numerusform>
            <numerusform>Otro intento en %n minutos. Pedir ayuda funciona ahora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Demo, with invented people. The passcode is %1.</source>
        <translation>Demostración, con personas inventadas. El código es %1.</translation>
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
<context>
    <name>trellis::words</name>
    <message>
        <source>Everything is kept here.</source>
        <translation>Todo queda guardado aquí.</translation>
    </message>
    <message>
        <source>Wait %1 and try again.</source>
        <translation>Espere %1 e intente de nuevo.</translation>
    </message>
    <message>
        <source>The clinic’s system is busy.</source>
        <translation>El sistema de la clínica está ocupado.</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>Intente de nuevo en un rato.</translation>
    </message>
    <message>
        <source>The clinic’s system has trouble just now.</source>
        <translation>El sistema de la clínica tiene problemas en este momento.</translation>
    </message>
    <message>
        <source>The connection to the clinic broke off.</source>
        <translation>Se cortó la conexión con la clínica.</translation>
    </message>
    <message>
        <source>Try again when you are online.</source>
        <translation>Intente de nuevo cuando tenga conexión.</translation>
    </message>
    <message>
        <source>The clinic cannot be reached now.</source>
        <translation>Ahora no se puede llegar a la clínica.</translation>
    </message>
    <message>
        <source>Nothing was sent. Everything is kept here.</source>
        <translation>No se envió nada. Todo queda guardado aquí.</translation>
    </message>
    <message>
        <source>The clinic’s certificate has run out, so Trellis did not connect.</source>
        <translation>El certificado de la clínica está vencido, así que Trellis no se conectó.</translation>
    </message>
    <message>
        <source>Please tell the clinic, or try again later.</source>
        <translation>Por favor avise a la clínica, o intente de nuevo más tarde.</translation>
    </message>
    <message>
        <source>The certificate belongs to another address, so Trellis did not connect.</source>
        <translation>El certificado es de otra dirección, así que Trellis no se conectó.</translation>
    </message>
    <message>
        <source>Check the address, or try another network.</source>
        <translation>Revise la dirección, o pruebe con otra red.</translation>
    </message>
    <message>
        <source>Trellis cannot be sure that this is your clinic: its certificate is not one that this device trusts.</source>
        <translation>Trellis no puede estar seguro de que esta sea su clínica: este dispositivo no confía en su certificado.</translation>
    </message>
    <message>
        <source>If you use public Wi-Fi, try another network.</source>
        <translation>Si usa un Wi-Fi público, pruebe con otra red.</translation>
    </message>
    <message>
        <source>That address is not safe: it begins with http.</source>
        <translation>Esa dirección no es segura: empieza con http.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>No se envió nada.</translation>
    </message>
    <message>
        <source>Ask your clinic for one that begins with https.</source>
        <translation>Pida a su clínica una que empiece con https.</translation>
    </message>
    <message>
        <source>This server cannot do the safe sign-in that Trellis needs.</source>
        <translation>Este servidor no ofrece el inicio de sesión seguro que Trellis necesita.</translation>
    </message>
    <message>
        <source>Ask your clinic about it.</source>
        <translation>Pregunte a su clínica.</translation>
    </message>
    <message>
        <source>The clinic’s system speaks another version of its language than Trellis does.</source>
        <translation>El sistema de la clínica usa otra versión de su lenguaje que Trellis.</translation>
    </message>
    <message>
        <source>Something else answered in place of the clinic.</source>
        <translation>Respondió otra cosa en lugar de la clínica.</translation>
    </message>
    <message>
        <source>Public Wi-Fi may want you to sign in to it first.</source>
        <translation>Puede que el Wi-Fi público le pida entrar primero.</translation>
    </message>
    <message>
        <source>This profile has not joined a clinic yet.</source>
        <translation>Este perfil aún no se ha unido a una clínica.</translation>
    </message>
    <message>
        <source>Join your clinic first.</source>
        <translation>Primero únase a su clínica.</translation>
    </message>
    <message>
        <source>The sign-in was turned down.</source>
        <translation>El inicio de sesión fue rechazado.</translation>
    </message>
    <message>
        <source>Nothing was shared or changed.</source>
        <translation>No se compartió ni se cambió nada.</translation>
    </message>
    <message>
        <source>You can try again when you like.</source>
        <translation>Puede intentarlo de nuevo cuando quiera.</translation>
    </message>
    <message>
        <source>The sign-in was not finished in time.</source>
        <translation>El inicio de sesión no se terminó a tiempo.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation>Por favor intente de nuevo.</translation>
    </message>
    <message>
        <source>Your sign-in has ended.</source>
        <translation>Su sesión con la clínica terminó.</translation>
    </message>
    <message>
        <source>Your entries are kept here.</source>
        <translation>Sus entradas quedan guardadas aquí.</translation>
    </message>
    <message>
        <source>Sign in again to send them.</source>
        <translation>Inicie sesión otra vez para enviarlas.</translation>
    </message>
    <message>
        <source>This sign-in is for another person.</source>
        <translation>Este inicio de sesión es de otra persona.</translation>
    </message>
    <message>
        <source>Nothing was opened or mixed. Your data is as it was.</source>
        <translation>No se abrió ni se mezcló nada. Sus datos están como estaban.</translation>
    </message>
    <message>
        <source>Use your own sign-in.</source>
        <translation>Use su propio nombre y contraseña.</translation>
    </message>
    <message>
        <source>The clinic’s system sent something that is not yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not shown or kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have to do anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of this profile cannot be used.</source>
        <translation>La carpeta de este perfil no se puede usar.</translation>
    </message>
    <message>
        <source>Nothing was erased.</source>
        <translation>No se borró nada.</translation>
    </message>
    <message>
        <source>Look whether it is there and whether it is yours, then try again.</source>
        <translation>Vea si está ahí y si es suya, e intente de nuevo.</translation>
    </message>
    <message>
        <source>The saved data (%1) is damaged and cannot be read.</source>
        <translation>Los datos guardados (%1) están dañados y no se pueden leer.</translation>
    </message>
    <message>
        <source>Nothing was erased; the file is left as it is.</source>
        <translation>No se borró nada; el archivo queda como está.</translation>
    </message>
    <message>
        <source>Keep a copy of its folder, and ask the clinic to help you start anew beside it.</source>
        <translation>Guarde una copia de su carpeta y pida a la clínica que le ayude a empezar de nuevo aparte.</translation>
    </message>
    <message>
        <source>The key store of this device is locked.</source>
        <translation>El almacén de llaves de este dispositivo está cerrado.</translation>
    </message>
    <message>
        <source>Your data is still here.</source>
        <translation>Sus datos siguen aquí.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Ábralo e intente de nuevo.</translation>
    </message>
    <message>
        <source>Trellis is locked.</source>
        <translation>Trellis está bloqueado.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>No se perdió nada.</translation>
    </message>
    <message>
        <source>Unlock it and go on.</source>
        <translation>Desbloquéelo y siga.</translation>
    </message>
    <message>
        <source>Tries left before a wait: %1.</source>
        <translation>Intentos antes de una espera: %1.</translation>
    </message>
    <message>
        <source>That does not match.</source>
        <translation>No coincide.</translation>
    </message>
    <message>
        <source>Nothing is erased.</source>
        <translation>No se borra nada.</translation>
    </message>
    <message>
        <source>The key to your data is in this device’s key store, and it does not answer.</source>
        <translation>La llave de sus datos está en el almacén de llaves de este dispositivo, y no responde.</translation>
    </message>
    <message>
        <source>Your data is still here, locked.</source>
        <translation>Sus datos siguen aquí, cerrados.</translation>
    </message>
    <message>
        <source>Sign in to this device as usual, then try again.</source>
        <translation>Entre en este dispositivo como siempre e intente de nuevo.</translation>
    </message>
    <message>
        <source>The key in this device’s key store is another than the one that your data was locked with.</source>
        <translation>La llave del almacén de este dispositivo no es la misma con la que se cerraron sus datos.</translation>
    </message>
    <message>
        <source>Your data is still here, locked. Nothing was erased.</source>
        <translation>Sus datos siguen aquí, cerrados. No se borró nada.</translation>
    </message>
    <message>
        <source>If the key store was put back from a copy, put the newer one back.</source>
        <translation>Si el almacén de llaves se restauró de una copia, vuelva a poner el más reciente.</translation>
    </message>
    <message>
        <source>The key to your data is in this device’s key store, which does not have it now.</source>
        <translation>La llave de sus datos estaba en el almacén de llaves de este dispositivo, y ahora no está allí.</translation>
    </message>
    <message>
        <source>If the key store was reset, put its copy back, then try again.</source>
        <translation>Si el almacén de llaves se restableció, restaure su copia e intente de nuevo.</translation>
    </message>
    <message>
        <source>What was saved before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device could not write, so this is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the disk is in order, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device is out of space, so this is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device has too little memory free to unlock.</source>
        <translation>Este dispositivo tiene muy poca memoria libre para desbloquear.</translation>
    </message>
    <message>
        <source>Close something, then try again.</source>
        <translation>Cierre algo e intente de nuevo.</translation>
    </message>
    <message>
        <source>This profile is already open in another window or command.</source>
        <translation>Este perfil ya está abierto en otra ventana o comando.</translation>
    </message>
    <message>
        <source>Close that one, then try again.</source>
        <translation>Cierre la otra e intente de nuevo.</translation>
    </message>
    <message>
        <source>No clinic has this code.</source>
        <translation>Ninguna clínica tiene este código.</translation>
    </message>
    <message>
        <source>Check the letters, or ask your clinic for a new one.</source>
        <translation>Revise las letras, o pida uno nuevo a su clínica.</translation>
    </message>
    <message>
        <source>This code was used before.</source>
        <translation>Este código ya se usó.</translation>
    </message>
    <message>
        <source>Ask your clinic for a new one.</source>
        <translation>Pida uno nuevo a su clínica.</translation>
    </message>
    <message>
        <source>This code has ended.</source>
        <translation>Este código ya venció.</translation>
    </message>
    <message>
        <source>A clinic’s code has 8 letters and numbers, and this one has not.</source>
        <translation>El código de una clínica tiene 8 letras y números, y este no.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>Revíselo e intente de nuevo.</translation>
    </message>
    <message>
        <source>That is no clinic code, link or https address that Trellis knows.</source>
        <translation>Eso no es un código de clínica, un enlace ni una dirección https que Trellis conozca.</translation>
    </message>
    <message>
        <source>That is short.</source>
        <translation>Es corto.</translation>
    </message>
    <message>
        <source>Use at least 8 letters, or 6 numbers.</source>
        <translation>Use al menos 8 letras, o 6 números.</translation>
    </message>
    <message>
        <source>Many people use this one.</source>
        <translation>Mucha gente usa este.</translation>
    </message>
    <message>
        <source>Pick another that is harder to guess.</source>
        <translation>Elija otro más difícil de adivinar.</translation>
    </message>
    <message>
        <source>This device has no key store, so numbers alone are not enough.</source>
        <translation>Este dispositivo no tiene almacén de llaves, así que los números solos no bastan.</translation>
    </message>
    <message>
        <source>Use a few words.</source>
        <translation>Use unas pocas palabras.</translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check-in is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One answer is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is longer than can be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some letters cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is on its way to the clinic already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can give a new answer instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session is over, so it takes no answer now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic can help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic canceled this session, so it takes no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in this cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look over it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic’s system took too long.</source>
        <translation>El sistema de la clínica tardó demasiado.</translation>
    </message>
    <message>
        <source>The clinic’s system did not allow this.</source>
        <translation>El sistema de la clínica no lo permitió.</translation>
    </message>
    <message>
        <source>This was changed at the clinic too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both versions are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the newest one, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic’s system did not take this entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept here, and you did nothing wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data needs a newer Trellis.</source>
        <translation>Estos datos necesitan un Trellis más nuevo.</translation>
    </message>
    <message>
        <source>Update Trellis to open it.</source>
        <translation>Actualice Trellis para abrirlos.</translation>
    </message>
    <message>
        <source>Several tries did not match.</source>
        <translation>Varios intentos no coincidieron.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>This device’s clock is about %1 away from the clinic’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your entries keep the time you see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the date and time settings of this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers there is not a clinic’s system that Trellis can sign in to.</source>
        <translation>Lo que responde allí no es un sistema de clínica en el que Trellis pueda iniciar sesión.</translation>
    </message>
    <message>
        <source>Check the address, or ask your clinic.</source>
        <translation>Revise la dirección, o pregunte a su clínica.</translation>
    </message>
</context>
</TS>
