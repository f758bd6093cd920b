<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Agenda</name>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Nothing on the schedule. The front desk can help.</source>
        <translation>No hay nada en la agenda. En recepción pueden ayudar.</translation>
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
        <translation>Pedir otro horario para esta sesión</translation>
    </message>
    <message>
        <source>Can’t make it today</source>
        <translation>Hoy no puedo ir</translation>
    </message>
    <message>
        <source>Can’t make it, %1</source>
        <translation>No puedo ir, %1</translation>
    </message>
    <message>
        <source>Ask the clinic</source>
        <translation>Preguntar a la clínica</translation>
    </message>
    <message>
        <source>Tell the clinic</source>
        <translation>Avisar a la clínica</translation>
    </message>
    <message>
        <source>The clinic looks for another time and answers here. Until then this one stands.</source>
        <translation>La clínica busca otro horario y contesta aquí. Hasta entonces, este sigue en pie.</translation>
    </message>
    <message>
        <source>A reason helps the clinic plan. You do not have to give one.</source>
        <translation>Un motivo ayuda a la clínica a planear. No hace falta darlo.</translation>
    </message>
    <message>
        <source>When would work, if you like</source>
        <translation>Cuándo te vendría bien, si quieres decirlo</translation>
    </message>
    <message>
        <source>A note, if you like</source>
        <translation>Una nota, si quieres</translation>
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
        <translation>Volver a Hoy</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Saved. Thank you for checking in.</source>
        <translation>Guardado. Gracias por hacer tu registro.</translation>
    </message>
    <message>
        <source>Your care team can read it now.</source>
        <translation>Tu equipo ya puede leerlo.</translation>
    </message>
    <message>
        <source>Saved on this device. Your care team can read it once it is sent.</source>
        <translation>Guardado en este dispositivo. Tu equipo podrá leerlo cuando se envíe.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Cambiar</translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message>
        <source>How are you right now?</source>
        <translation>¿Cómo estás en este momento?</translation>
    </message>
    <message>
        <source>How strong were these today?</source>
        <translation>¿Qué tan fuerte fue cada cosa hoy?</translation>
    </message>
    <message>
        <source>Cravings and sleep</source>
        <translation>Ganas de consumir y sueño</translation>
    </message>
    <message>
        <source>Anything to add?</source>
        <translation>¿Quieres agregar algo?</translation>
    </message>
    <message>
        <source>Skip anything you like.</source>
        <translation>Puedes saltar lo que quieras.</translation>
    </message>
    <message>
        <source>Leave any blank.</source>
        <translation>Puedes dejar cualquiera en blanco.</translation>
    </message>
    <message>
        <source>Just what was true. No right answer here.</source>
        <translation>Lo que fue para ti. Aquí no hay respuesta correcta.</translation>
    </message>
    <message>
        <source>A few words for your care team, or nothing.</source>
        <translation>Unas palabras para tu equipo, o nada.</translation>
    </message>
    <message>
        <source>Talk to someone</source>
        <translation>Hablar con alguien</translation>
    </message>
    <message>
        <source>Save check-in</source>
        <translation>Guardar registro</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
</context>
<context>
    <name>CheckInSheet</name>
    <message>
        <source>Close and keep the draft</source>
        <translation>Cerrar y conservar el borrador</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>join a clinic: sign in and keep the sign-in here</source>
        <translation>unirse a una clínica: entrar y conservar aquí la entrada</translation>
    </message>
    <message>
        <source>send what waits and get what is new</source>
        <translation>enviar lo que espera y traer lo nuevo</translation>
    </message>
    <message>
        <source>who this is, and what stands where</source>
        <translation>quién es, y dónde está cada cosa</translation>
    </message>
    <message>
        <source>the sessions of the program</source>
        <translation>las sesiones del programa</translation>
    </message>
    <message>
        <source>say if you will be there</source>
        <translation>decir si irás</translation>
    </message>
    <message>
        <source>check in, by options or by JSON on standard input with -</source>
        <translation>hacer un registro, con opciones o con JSON por la entrada estándar con -</translation>
    </message>
    <message>
        <source>the check-ins that are kept here</source>
        <translation>los registros guardados aquí</translation>
    </message>
    <message>
        <source>what waits to go to the clinic</source>
        <translation>lo que espera para ir a la clínica</translation>
    </message>
    <message>
        <source>look whether everything kept here is whole</source>
        <translation>revisar que todo lo guardado aquí esté completo</translation>
    </message>
    <message>
        <source>write everything to a FHIR file, which is not protected</source>
        <translation>escribir todo en un archivo FHIR, que no va protegido</translation>
    </message>
    <message>
        <source>what a FHIR server can do for Trellis</source>
        <translation>lo que un servidor FHIR puede hacer por Trellis</translation>
    </message>
    <message>
        <source>by video</source>
        <translation>por video</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>moved, was %1</source>
        <translation>cambió, antes %1</translation>
    </message>
    <message>
        <source>mood %1 of 5</source>
        <translation>ánimo %1 de 5</translation>
    </message>
    <message>
        <source>No sessions are kept here for that time.</source>
        <translation>No hay sesiones guardadas aquí para esas fechas.</translation>
    </message>
    <message>
        <source>Your answer is saved on this device. It goes to the clinic with the next sync.</source>
        <translation>Tu respuesta está guardada en este dispositivo. Va a la clínica con la próxima sincronización.</translation>
    </message>
    <message>
        <source>Saved on this device. It goes to the clinic with the next sync.</source>
        <translation>Guardado en este dispositivo. Va a la clínica con la próxima sincronización.</translation>
    </message>
    <message>
        <source>No check-ins yet.</source>
        <translation>Todavía no hay registros.</translation>
    </message>
    <message>
        <source>To sign in, open this address in your browser:</source>
        <translation>Para entrar, abre esta dirección en tu navegador:</translation>
    </message>
    <message>
        <source>You have joined %1. Get your sessions with: trellis-cli sync</source>
        <translation>Ya estás en %1. Trae tus sesiones con: trellis-cli sync</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Frase clave:</translation>
    </message>
    <message>
        <source>Choose a passphrase for this device:</source>
        <translation>Elige una frase clave para este dispositivo:</translation>
    </message>
    <message>
        <source>The same again:</source>
        <translation>La misma otra vez:</translation>
    </message>
    <message>
        <source>FHIR version %1 (Trellis speaks 4.0)</source>
        <translation>Versión de FHIR %1 (Trellis habla 4.0)</translation>
    </message>
    <message>
        <source>safe sign-in of the person: %1</source>
        <translation>entrada segura de la persona: %1</translation>
    </message>
    <message>
        <source>an entry arrives once even if it is sent twice: %1</source>
        <translation>un registro llega una vez aunque se envíe dos: %1</translation>
    </message>
    <message>
        <source>the device may choose ids: %1</source>
        <translation>el dispositivo puede elegir identificadores: %1</translation>
    </message>
    <message>
        <source>nobody overwrites what somebody else changed: %1</source>
        <translation>nadie escribe encima de lo que otra persona cambió: %1</translation>
    </message>
    <message>
        <source>small changes of shared records: %1</source>
        <translation>cambios pequeños en registros compartidos: %1</translation>
    </message>
    <message>
        <source>what the clinic takes away is told: %1</source>
        <translation>se avisa de lo que la clínica retira: %1</translation>
    </message>
    <message>
        <source>several records arrive together: %1</source>
        <translation>varios registros llegan juntos: %1</translation>
    </message>
    <message>
        <source>Trellis works with this server.</source>
        <translation>Trellis funciona con este servidor.</translation>
    </message>
    <message>
        <source>Trellis does not work with this server yet: something it needs is missing.</source>
        <translation>Trellis aún no funciona con este servidor: le falta algo que necesita.</translation>
    </message>
    <message>
        <source>Everything is whole: %1 records, %2 check-ins, %3 waiting to go.</source>
        <translation>Todo está completo: %1 recursos, %2 registros, %3 en espera.</translation>
    </message>
    <message>
        <source>Some of what is kept is damaged (%1). Nothing was changed or erased. Keep a copy of the folder and ask your clinic for help.</source>
        <translation>Parte de lo guardado está dañada (%1). No se cambió ni se borró nada. Guarda una copia de la carpeta y pide ayuda a tu clínica.</translation>
    </message>
    <message>
        <source>Written to %1. This copy is not protected: keep it where only you can read it.</source>
        <translation>Escrito en %1. Esta copia no va protegida: guárdala donde solo tú puedas leerla.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 a las %2</translation>
    </message>
    <message>
        <source>Not joined to a clinic yet.</source>
        <translation>Sin clínica todavía.</translation>
    </message>
    <message>
        <source>Last sync: %1</source>
        <translation>Última sincronización: %1</translation>
    </message>
    <message>
        <source>No sync yet.</source>
        <translation>Sin sincronizar todavía.</translation>
    </message>
    <message>
        <source>Waiting here: %1. Need a look: %2.</source>
        <translation>En espera aquí: %1. Para ver: %2.</translation>
    </message>
    <message>
        <source>Nothing waits. Everything is at the clinic.</source>
        <translation>Nada espera. Todo está en la clínica.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>¿Querías decir %1?</translation>
    </message>
    <message>
        <source>trellis-cli --help lists what there is.</source>
        <translation>trellis-cli --help muestra lo que hay.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>No existe la orden &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>There is no option %1 here.</source>
        <translation>Aquí no existe la opción %1.</translation>
    </message>
    <message>
        <source>%1 needs a value behind it.</source>
        <translation>%1 necesita un valor detrás.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 no lleva valor.</translation>
    </message>
    <message>
        <source>%1 is there twice. Give it once.</source>
        <translation>%1 está dos veces. Escríbela una sola vez.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs more than that. trellis-cli --help shows how.</source>
        <translation>&quot;%1&quot; necesita algo más. trellis-cli --help muestra cómo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is more than this command takes. trellis-cli --help shows how.</source>
        <translation>&quot;%1&quot; sobra en esta orden. trellis-cli --help muestra cómo.</translation>
    </message>
    <message>
        <source>%1 wants a time such as 2026-11-25T09:00:00-05:00, or a day such as 2026-11-25 where days are meant.</source>
        <translation>%1 espera una hora como 2026-11-25T09:00:00-05:00, o un día como 2026-11-25 donde se trata de días.</translation>
    </message>
    <message>
        <source>Say what to do. trellis-cli --help lists the commands.</source>
        <translation>Indica qué hacer. trellis-cli --help muestra las órdenes.</translation>
    </message>
    <message>
        <source>The file of %1 cannot be read. Check its name. Nothing was changed.</source>
        <translation>El archivo de %1 no se puede leer. Revisa su nombre. No se cambió nada.</translation>
    </message>
    <message>
        <source>The file of %1 cannot be written there. Choose another place. Nothing was changed.</source>
        <translation>El archivo de %1 no se puede escribir allí. Elige otro lugar. No se cambió nada.</translation>
    </message>
    <message>
        <source>The file of %1 holds no certificate. Nothing was changed.</source>
        <translation>El archivo de %1 no contiene ningún certificado. No se cambió nada.</translation>
    </message>
    <message>
        <source>Nothing is set up in this folder yet. Begin with: trellis-cli enrol ADDRESS</source>
        <translation>En esta carpeta aún no hay nada. Empieza con: trellis-cli enrol DIRECCIÓN</translation>
    </message>
    <message>
        <source>A profile is here already. It was left as it is.</source>
        <translation>Aquí ya hay un perfil. Quedó como está.</translation>
    </message>
    <message>
        <source>A passphrase is needed, and there is no terminal to ask for it. Use --passphrase-file FILE.</source>
        <translation>Hace falta una frase clave y no hay terminal para pedirla. Usa --passphrase-file ARCHIVO.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Nothing was set up. Please try again.</source>
        <translation>Las dos frases clave no son iguales. No se preparó nada. Intenta de nuevo, por favor.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>No se guardó nada.</translation>
    </message>
    <message>
        <source>That is not JSON that can be read.</source>
        <translation>Eso no es JSON que se pueda leer.</translation>
    </message>
    <message>
        <source>That JSON is larger than a check-in can be.</source>
        <translation>Ese JSON es más grande que un registro.</translation>
    </message>
    <message>
        <source>A field is there twice, so it is not clear which one is meant.</source>
        <translation>Un campo está dos veces y no queda claro cuál vale.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a field of a check-in.</source>
        <translation>&quot;%1&quot; no es un campo de un registro.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds another kind of value than it can.</source>
        <translation>&quot;%1&quot; lleva otro tipo de valor del que puede.</translation>
    </message>
    <message>
        <source>Give a check-in by options or by JSON with -, not both.</source>
        <translation>Da el registro con opciones o con JSON y -, no de las dos formas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is longer than it can be. Shorten it a little.</source>
        <translation>&quot;%1&quot; es más largo de lo que puede ser. Acórtalo un poco.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names one thing twice.</source>
        <translation>&quot;%1&quot; nombra una cosa dos veces.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a word that is not on the list.</source>
        <translation>&quot;%1&quot; lleva una palabra que no está en la lista.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is outside its range (%2).</source>
        <translation>&quot;%1&quot; está fuera de su rango (%2).</translation>
    </message>
    <message>
        <source>There is no session with this id. trellis-cli sessions lists them.</source>
        <translation>No hay sesión con este identificador. trellis-cli sessions las muestra.</translation>
    </message>
    <message>
        <source>The answer is accepted, declined or move. Nothing was saved.</source>
        <translation>La respuesta es accepted, declined o move. No se guardó nada.</translation>
    </message>
    <message>
        <source>The reason is ride, sick, work, childcare, not-up-to-it or other. Nothing was saved.</source>
        <translation>El motivo es ride, sick, work, childcare, not-up-to-it u other. No se guardó nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) arrived at the clinic.</source>
        <translation>
            <numerusform>%n registro llegó a la clínica.</numerusform>
            <numerusform>%n registros llegaron a la clínica.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) came from the clinic.</source>
        <translation>
            <numerusform>%n elemento llegó de la clínica.</numerusform>
            <numerusform>%n elementos llegaron de la clínica.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) still wait here and go with a later sync.</source>
        <translation>
            <numerusform>%n registro espera aquí y va con una próxima sincronización.</numerusform>
            <numerusform>%n registros esperan aquí y van con una próxima sincronización.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) need a look. They are safe here; trellis-cli outbox says why.</source>
        <translation>
            <numerusform>Hay que ver %n registro. Aquí está a salvo; trellis-cli outbox dice por qué.</numerusform>
            <numerusform>Hay que ver %n registros. Aquí están a salvo; trellis-cli outbox dice por qué.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) from the clinic could not be read and were left out.</source>
        <translation>
            <numerusform>%n elemento de la clínica no se pudo leer y quedó fuera.</numerusform>
            <numerusform>%n elementos de la clínica no se pudieron leer y quedaron fuera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that are not yours came and were not kept. You do not have to do anything.</source>
        <translation>
            <numerusform>Llegó %n elemento que no es tuyo y no se guardó. No hace falta que hagas nada.</numerusform>
            <numerusform>Llegaron %n elementos que no son tuyos y no se guardaron. No hace falta que hagas nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is up to date.</source>
        <translation>Todo está al día.</translation>
    </message>
    <message>
        <source>the clinic&apos;s system did not take it</source>
        <translation>el sistema de la clínica no lo aceptó</translation>
    </message>
    <message>
        <source>the session changed; please answer it again</source>
        <translation>la sesión cambió; contesta de nuevo, por favor</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation>sin confirmar todavía</translation>
    </message>
    <message>
        <source>the clinic could not be reached</source>
        <translation>no se pudo llegar a la clínica</translation>
    </message>
    <message>
        <source>the clinic&apos;s system is busy</source>
        <translation>el sistema de la clínica está ocupado</translation>
    </message>
    <message>
        <source>waits for another entry</source>
        <translation>espera a otro registro</translation>
    </message>
    <message>
        <source>the clinic&apos;s system does not allow it</source>
        <translation>el sistema de la clínica no lo permite</translation>
    </message>
    <message>
        <source>it was changed at the clinic too</source>
        <translation>también cambió en la clínica</translation>
    </message>
    <message>
        <source>the clinic has removed it</source>
        <translation>la clínica lo retiró</translation>
    </message>
    <message>
        <source>usage: trellis-cli [--store DIR] [--now ISO] [--json] [--passphrase-file FILE] COMMAND</source>
        <translation>uso: trellis-cli [--store CARPETA] [--now ISO] [--json] [--passphrase-file ARCHIVO] ORDEN</translation>
    </message>
    <message>
        <source>exit codes: 0 done, 1 your answer is needed, 2 bad input, 3 clinic away or not trusted, 4 sign in, 5 locked or wrong passphrase, 6 damaged, 7 busy</source>
        <translation>códigos de salida: 0 hecho, 1 falta tu respuesta, 2 datos que no sirven, 3 clínica sin conexión o sin confianza, 4 hay que entrar, 5 bloqueado u otra frase clave, 6 dañado, 7 ocupado</translation>
    </message>
</context>
<context>
    <name>CravingStep</name>
    <message>
        <source>Strongest craving today</source>
        <translation>Las ganas más fuertes de hoy</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Sleep last night</source>
        <translation>Sueño de anoche</translation>
    </message>
    <message>
        <source>15 minutes less</source>
        <translation>15 minutos menos</translation>
    </message>
    <message>
        <source>15 minutes more</source>
        <translation>15 minutos más</translation>
    </message>
    <message>
        <source>How the sleep was</source>
        <translation>Cómo fue el sueño</translation>
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
        <translation>¿Estás en peligro ahora mismo?</translation>
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
        <translation>Habla con alguien ahora</translation>
    </message>
    <message>
        <source>No one is told that you opened this page. You do not need your passcode here.</source>
        <translation>Nadie se entera de que abriste esta página. Aquí no necesitas tu código.</translation>
    </message>
    <message>
        <source>No one is told that you opened this page.</source>
        <translation>Nadie se entera de que abriste esta página.</translation>
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
        <translation>Ya estás dentro.</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>Entra en el navegador</translation>
    </message>
    <message>
        <source>You did not finish.</source>
        <translation>Quedó sin terminar.</translation>
    </message>
    <message>
        <source>The page of %1 is open in your browser. When you are done there, this page goes on by itself.</source>
        <translation>La página de %1 está abierta en tu navegador. Cuando termines allí, esta página sigue por sí sola.</translation>
    </message>
    <message>
        <source>Your name and password for the clinic are typed there, never here.</source>
        <translation>Tu nombre y tu contraseña de la clínica se escriben allí, nunca aquí.</translation>
    </message>
    <message>
        <source>Your clinic’s page is open in your browser. When you are done there, this page goes on by itself.</source>
        <translation>La página de tu clínica está abierta en tu navegador. Cuando termines allí, esta página sigue por sí sola.</translation>
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
        <translation>primero escribe el código o el enlace</translation>
    </message>
    <message>
        <source>Join your clinic</source>
        <translation>Únete a tu clínica</translation>
    </message>
    <message>
        <source>Your clinic gave you a code or a link. Either one will do.</source>
        <translation>Tu clínica te dio un código o un enlace. Cualquiera de los dos sirve.</translation>
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
        <translation>¿No tienes código? Pídelo en recepción. Un código sirve durante 7 días y para una sola persona.</translation>
    </message>
    <message>
        <source>One step is left</source>
        <translation>Falta un paso</translation>
    </message>
    <message>
        <source>Your lock is set. Say once more which clinic it is, and sign in there.</source>
        <translation>Tu bloqueo está listo. Indica una vez más cuál es tu clínica y entra allí.</translation>
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
        <translation>¿Es esta tu clínica?</translation>
    </message>
    <message>
        <source>Your clinic gets</source>
        <translation>Tu clínica recibe</translation>
    </message>
    <message>
        <source>Check-ins that you finish, with their note</source>
        <translation>Los registros que terminas, con tu nota</translation>
    </message>
    <message>
        <source>Your answers about sessions</source>
        <translation>Tus respuestas sobre las sesiones</translation>
    </message>
    <message>
        <source>Never sent</source>
        <translation>Nunca se envía</translation>
    </message>
    <message>
        <source>A check-in that you did not save</source>
        <translation>Un registro que no guardaste</translation>
    </message>
    <message>
        <source>Your location, contacts or photos</source>
        <translation>Tu ubicación, tus contactos o tus fotos</translation>
    </message>
    <message>
        <source>That you opened Get help</source>
        <translation>Que abriste Pedir ayuda</translation>
    </message>
    <message>
        <source>Next you choose a lock. Then you sign in at %1, in the browser.</source>
        <translation>Ahora eliges un bloqueo. Después entras en %1, en el navegador.</translation>
    </message>
    <message>
        <source>Next you sign in at %1, in the browser.</source>
        <translation>Ahora entras en %1, en el navegador.</translation>
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
        <translation>Elige un código</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>Elige una frase clave</translation>
    </message>
    <message>
        <source>Six numbers that lock your entries with a key that only you have.</source>
        <translation>Seis números que cierran tus registros con una llave que solo tienes tú.</translation>
    </message>
    <message>
        <source>A few words that lock your entries with a key that only you have.</source>
        <translation>Unas pocas palabras que cierran tus registros con una llave que solo tienes tú.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase clave</translation>
    </message>
    <message>
        <source>8 letters or more. Three or four words work well.</source>
        <translation>8 letras o más. Tres o cuatro palabras funcionan bien.</translation>
    </message>
    <message>
        <source>Making your lock. This takes a moment.</source>
        <translation>Preparando tu bloqueo. Tarda un momento.</translation>
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
        <translation>Escribe tu código</translation>
    </message>
    <message>
        <source>Enter your passphrase</source>
        <translation>Escribe tu frase clave</translation>
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
        <translation>¿Cómo estás en este momento?</translation>
    </message>
    <message>
        <source>You started a check-in. It is still here.</source>
        <translation>Empezaste un registro. Sigue aquí.</translation>
    </message>
    <message>
        <source>About a minute. Skip anything you like.</source>
        <translation>Cerca de un minuto. Puedes saltar lo que quieras.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>What was said, then the time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Checked in, %1</source>
        <translation>Registro hecho, %1</translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation>Seguir con el borrador</translation>
    </message>
    <message>
        <source>Check in again</source>
        <translation>Hacer otro registro</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Cambiar</translation>
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
        <translation>¿Cómo estás en este momento?</translation>
    </message>
</context>
<context>
    <name>MoodStep</name>
    <message>
        <source>Any of these too?</source>
        <translation>¿También algo de esto?</translation>
    </message>
    <message>
        <source>Choose as many as fit, or none.</source>
        <translation>Elige las que quieras, o ninguna.</translation>
    </message>
    <message>
        <source>Your own word</source>
        <translation>Tu propia palabra</translation>
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
        <translation>Cambió, antes %1</translation>
    </message>
    <message>
        <source>Join by video</source>
        <translation>Entrar por video</translation>
    </message>
    <message>
        <source>See session</source>
        <translation>Ver la sesión</translation>
    </message>
</context>
<context>
    <name>NoteStep</name>
    <message>
        <source>What is on your mind?</source>
        <translation>¿Qué tienes en mente?</translation>
    </message>
    <message>
        <source>Your care team can read this check-in once it is sent. No one watches it around the clock. In a hard moment, Get help reaches a person.</source>
        <translation>Tu equipo puede leer este registro cuando se envíe. Nadie lo mira todo el tiempo. En un momento difícil, Pedir ayuda te lleva a una persona.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Trellis, a companion through treatment.</source>
        <translation>Trellis, una compañía durante el tratamiento.</translation>
    </message>
    <message>
        <source>The folder of the profile.</source>
        <translation>La carpeta del perfil.</translation>
    </message>
    <message>
        <source>Begin the clock at this instant.</source>
        <translation>Empezar el reloj en este instante.</translation>
    </message>
    <message>
        <source>A sandbox&apos;s certificate authority.</source>
        <translation>La autoridad de certificación de una clínica de prueba.</translation>
    </message>
    <message>
        <source>The program that opens the sign-in page.</source>
        <translation>El programa que abre la página para entrar.</translation>
    </message>
    <message>
        <source>Make the demo&apos;s journey and leave pictures.</source>
        <translation>Hacer el recorrido de la demostración y dejar imágenes.</translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation>light (claro) o dark (oscuro).</translation>
    </message>
    <message>
        <source>A language code.</source>
        <translation>Un código de idioma.</translation>
    </message>
    <message>
        <source>0.85 to 2.</source>
        <translation>De 0.85 a 2.</translation>
    </message>
    <message>
        <source>Window size, such as 390x844.</source>
        <translation>Tamaño de la ventana, como 390x844.</translation>
    </message>
    <message>
        <source>Take a picture of every screen, in a sandbox of its own.</source>
        <translation>Tomar una imagen de cada pantalla, en una clínica de prueba propia.</translation>
    </message>
</context>
<context>
    <name>OwnWordSheet</name>
    <message>
        <source>Your own word</source>
        <translation>Tu propia palabra</translation>
    </message>
    <message>
        <source>Leave it blank</source>
        <translation>Dejarlo en blanco</translation>
    </message>
    <message>
        <source>Use this word</source>
        <translation>Usar esta palabra</translation>
    </message>
    <message>
        <source>How would you say it?</source>
        <translation>¿Cómo lo dirías?</translation>
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
        <translation>Todo enviado</translation>
    </message>
    <message>
        <source>Taken back. Nothing of it is kept.</source>
        <translation>Retirado. No se conserva nada de eso.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>ScheduleHead</name>
    <message>
        <source>Schedule</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>List or week</source>
        <translation>Lista o semana</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Semana anterior</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>Semana siguiente</translation>
    </message>
</context>
<context>
    <name>SessionAnswers</name>
    <message>
        <source>Join by video</source>
        <translation>Entrar por video</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>That works for me</source>
        <translation>Me queda bien</translation>
    </message>
    <message>
        <source>I’ll be there</source>
        <translation>Ahí estaré</translation>
    </message>
    <message>
        <source>Ask to move</source>
        <translation>Pedir otro horario</translation>
    </message>
    <message>
        <source>Can’t make it</source>
        <translation>No puedo ir</translation>
    </message>
    <message>
        <source>The clinic canceled this session. Nothing is asked of you.</source>
        <translation>La clínica canceló esta sesión. No tienes nada que hacer.</translation>
    </message>
    <message>
        <source>This session is over.</source>
        <translation>Esta sesión ya terminó.</translation>
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
        <translation>%1 · antes %2</translation>
    </message>
    <message>
        <source>Was %1</source>
        <translation>Antes %1</translation>
    </message>
</context>
<context>
    <name>SessionDetail</name>
    <message numerus="yes">
        <source>Moved by the clinic, %n change(s)</source>
        <translation>
            <numerusform>La clínica la cambió, %n cambio</numerusform>
            <numerusform>La clínica la cambió, %n cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved by the clinic</source>
        <translation>La clínica la cambió</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Day, then time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>To bring</source>
        <translation>Para llevar</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
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
        <translation>Entra otra vez para enviar</translation>
    </message>
    <message>
        <source>Your clinic ended the sign-in. Nothing is lost, and everything here still works.</source>
        <translation>Tu clínica pidió entrar de nuevo. No se perdió nada, y todo aquí sigue funcionando.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>Entra en el navegador</translation>
    </message>
    <message>
        <source>When you are done there, what waits goes out by itself.</source>
        <translation>Cuando termines allí, lo que espera se envía por sí solo.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir otra vez</translation>
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
        <translation>Para hoy</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Nothing is due today.</source>
        <translation>No hay nada pendiente hoy.</translation>
    </message>
    <message>
        <source>Your clinic adds your sessions here.</source>
        <translation>Tu clínica agrega aquí tus sesiones.</translation>
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
        <translation>Tus registros no se abrieron.</translation>
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
        <translation>Ahora %1</translation>
    </message>
    <message>
        <source>%1, moved</source>
        <translation>%1, cambió</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>Was here</source>
        <translation>Estaba aquí</translation>
    </message>
</context>
<context>
    <name>WeekLattice</name>
    <message>
        <source>Morning</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Tarde</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Noche</translation>
    </message>
</context>
<context>
    <name>WeekList</name>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>WeekPane</name>
    <message>
        <source>Your week</source>
        <translation>Tu semana</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Nothing on the schedule this week.</source>
        <translation>No hay nada en la agenda esta semana.</translation>
    </message>
    <message>
        <source>Nothing more on the schedule this week.</source>
        <translation>No hay nada más en la agenda esta semana.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Something to hold while you grow.</source>
        <translation>Un apoyo mientras creces.</translation>
    </message>
    <message>
        <source>For your weeks in treatment, and after.</source>
        <translation>Para tus semanas de tratamiento, y después.</translation>
    </message>
    <message>
        <source>Join your clinic</source>
        <translation>Únete a tu clínica</translation>
    </message>
    <message>
        <source>With the code or link that you were given</source>
        <translation>Con el código o el enlace que te dieron</translation>
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
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Craving %1 of 10</source>
        <translation>Ganas: %1 de 10</translation>
    </message>
    <message>
        <source>Slept %1, %2</source>
        <translation>Dormiste %1, %2</translation>
    </message>
    <message>
        <source>Slept %1</source>
        <translation>Dormiste %1</translation>
    </message>
    <message>
        <source>Sleep: %1</source>
        <translation>Sueño: %1</translation>
    </message>
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
        <source>Not answered</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Calma</translation>
    </message>
    <message>
        <source>Hopeful</source>
        <translation>Esperanza</translation>
    </message>
    <message>
        <source>Proud</source>
        <translation>Orgullo</translation>
    </message>
    <message>
        <source>Grateful</source>
        <translation>Gratitud</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Tired</source>
        <translation>Cansancio</translation>
    </message>
    <message>
        <source>Tense</source>
        <translation>Tensión</translation>
    </message>
    <message>
        <source>Worried</source>
        <translation>Preocupación</translation>
    </message>
    <message>
        <source>Sad</source>
        <translation>Tristeza</translation>
    </message>
    <message>
        <source>Lonely</source>
        <translation>Soledad</translation>
    </message>
    <message>
        <source>Angry</source>
        <translation>Enojo</translation>
    </message>
    <message>
        <source>Numb</source>
        <translation>Sin sentir nada</translation>
    </message>
    <message>
        <source>Worry or anxiety</source>
        <translation>Preocupación o ansiedad</translation>
    </message>
    <message>
        <source>Low mood</source>
        <translation>Ánimo bajo</translation>
    </message>
    <message>
        <source>Anger or irritation</source>
        <translation>Enojo o irritación</translation>
    </message>
    <message>
        <source>Feeling numb</source>
        <translation>No sentir nada</translation>
    </message>
    <message>
        <source>Feeling restless</source>
        <translation>Inquietud</translation>
    </message>
    <message>
        <source>Pain or tension</source>
        <translation>Dolor o tensión</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>Un poco</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>Algo</translation>
    </message>
    <message>
        <source>A lot</source>
        <translation>Bastante</translation>
    </message>
    <message>
        <source>Very much</source>
        <translation>Mucho</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Malo</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>mild</source>
        <translation>leves</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>moderadas</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>fuertes</translation>
    </message>
    <message>
        <source>very strong</source>
        <translation>muy fuertes</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>Individual</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Habilidades</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>Medicación</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Time not set yet</source>
        <translation>Sin horario todavía</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 where you are</source>
        <extracomment>The time of a session in the zone that the device is set to</extracomment>
        <translation>%1 donde estás</translation>
    </message>
    <message>
        <source>Join opens %1</source>
        <translation>Se abre a las %1</translation>
    </message>
    <message>
        <source>You said you’ll be there.</source>
        <translation>Dijiste que irás.</translation>
    </message>
    <message>
        <source>You said you can’t make it.</source>
        <translation>Dijiste que no puedes ir.</translation>
    </message>
    <message>
        <source>You asked to move this.</source>
        <translation>Pediste otro horario.</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Changed, please answer again</source>
        <translation>Cambió, contesta de nuevo por favor</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Hay que verlo</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Espera para enviarse</translation>
    </message>
    <message>
        <source>Going</source>
        <translation>Irás</translation>
    </message>
    <message>
        <source>Can’t make it</source>
        <translation>No puedo ir</translation>
    </message>
    <message>
        <source>Asked to move</source>
        <translation>Pediste otro horario</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Cambió</translation>
    </message>
    <message>
        <source>Please answer</source>
        <translation>Contesta por favor</translation>
    </message>
    <message>
        <source>%1, was %2 %3</source>
        <translation>%1, antes %2 %3</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1, antes %2</translation>
    </message>
    <message>
        <source>On this device, not sent yet</source>
        <translation>En este dispositivo, aún sin enviar</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>At the clinic</source>
        <translation>En la clínica</translation>
    </message>
    <message>
        <source>Needs a look. It is safe here.</source>
        <translation>Hay que verlo. Aquí está a salvo.</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>Por video</translation>
    </message>
    <message>
        <source>Ask the clinic</source>
        <translation>Preguntar a la clínica</translation>
    </message>
    <message>
        <source>This device is out of space, and opening needs a little.</source>
        <translation>Este dispositivo no tiene espacio, y para abrir hace falta un poco.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Libera algo de espacio e intenta de nuevo.</translation>
    </message>
    <message>
        <source>Everything that was saved is still in its file on this device.</source>
        <translation>Todo lo guardado sigue en su archivo, en este dispositivo.</translation>
    </message>
    <message>
        <source>It is still on the screen.</source>
        <translation>Sigue en la pantalla.</translation>
    </message>
    <message>
        <source>Get help works now.</source>
        <translation>Pedir ayuda funciona ahora.</translation>
    </message>
    <message>
        <source>to %1</source>
        <extracomment>The end of a session under its start: &quot;to 2:30 PM&quot;</extracomment>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>Same day</source>
        <translation>Mismo día</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Otro día</translation>
    </message>
    <message>
        <source>same time</source>
        <translation>misma hora</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 más tarde</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 más temprano</translation>
    </message>
    <message>
        <source>another place</source>
        <translation>otro lugar</translation>
    </message>
    <message>
        <source>Place not set yet</source>
        <translation>Lugar por confirmar</translation>
    </message>
</context>
<context>
    <name>trellis::gui::AppModel</name>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>trellis::gui::CheckInModel</name>
    <message>
        <source>%1 of 10, %2</source>
        <translation>%1 de 10, %2</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>You started at %1. Go on, or start again.</source>
        <translation>Empezaste a las %1. Sigue, o empieza de nuevo.</translation>
    </message>
    <message>
        <source>Nothing is answered yet, so there is nothing to save.</source>
        <translation>Todavía no hay respuestas, así que no hay nada que guardar.</translation>
    </message>
</context>
<context>
    <name>trellis::gui::Formatting</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>A span of time: start, then end</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A short day: abbreviated weekday, then the date</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>en %n día</numerusform>
            <numerusform>en %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
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
        <translation>Cuando contesten, oprime %1.</translation>
    </message>
    <message>
        <source>Text %1</source>
        <translation>Escribir al %1</translation>
    </message>
    <message>
        <source>Send any message to %1.</source>
        <translation>Envía cualquier mensaje al %1.</translation>
    </message>
    <message>
        <source>Send the word %1 to %2.</source>
        <translation>Envía la palabra %1 al %2.</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Chat opens in your browser and needs the internet.</source>
        <translation>El chat se abre en tu navegador y necesita internet.</translation>
    </message>
    <message>
        <source>Numbers last checked: %1</source>
        <translation>Última revisión de los números: %1</translation>
    </message>
    <message>
        <source>Find a line</source>
        <translation>Buscar una línea</translation>
    </message>
    <message>
        <source>Free lines in many countries</source>
        <translation>Líneas gratuitas en muchos países</translation>
    </message>
    <message>
        <source>Opens in your browser and needs the internet: %1</source>
        <translation>Se abre en tu navegador y necesita internet: %1</translation>
    </message>
    <message>
        <source>Checked in %1. If one does not answer, call %2.</source>
        <translation>Revisados en %1. Si uno no contesta, llama al %2.</translation>
    </message>
</context>
<context>
    <name>trellis::gui::JoinModel</name>
    <message>
        <source>Those two differ. Start again.</source>
        <translation>No son iguales. Empieza de nuevo.</translation>
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
        <translation>%2 – %3 de %1</translation>
    </message>
    <message>
        <source>%1 %2 – %3 %4</source>
        <extracomment>A week over two months: month and day, month and day</extracomment>
        <translation>%2 de %1 – %4 de %3</translation>
    </message>
</context>
<context>
    <name>trellis::gui::SessionModel</name>
    <message>
        <source>I don’t have a ride</source>
        <translation>No tengo cómo llegar</translation>
    </message>
    <message>
        <source>I’m sick</source>
        <translation>Estoy mal de salud</translation>
    </message>
    <message>
        <source>Work or school</source>
        <translation>Trabajo o escuela</translation>
    </message>
    <message>
        <source>Taking care of someone</source>
        <translation>Cuido a alguien</translation>
    </message>
    <message>
        <source>I’m not up to it</source>
        <translation>No me siento con fuerzas</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>The clinic knows.</source>
        <translation>La clínica ya lo sabe.</translation>
    </message>
    <message>
        <source>Saved here. The clinic hears when it is sent.</source>
        <translation>Guardado aquí. La clínica lo sabrá cuando se envíe.</translation>
    </message>
</context>
<context>
    <name>trellis::gui::TodayModel</name>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>by tomorrow</source>
        <translation>a más tardar mañana</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>a más tardar %1</translation>
    </message>
    <message>
        <source>%1 suggested this</source>
        <translation>%1 lo sugirió</translation>
    </message>
    <message>
        <source>%1 · Week %2</source>
        <extracomment>The date, then the week of the programme</extracomment>
        <translation>%1 · Semana %2</translation>
    </message>
    <message>
        <source>Hello, %1</source>
        <translation>Hola, %1</translation>
    </message>
    <message>
        <source>Good morning, %1</source>
        <translation>Buenos días, %1</translation>
    </message>
    <message>
        <source>Good afternoon, %1</source>
        <translation>Buenas tardes, %1</translation>
    </message>
    <message>
        <source>Good evening, %1</source>
        <translation>Buenas noches, %1</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Hola</translation>
    </message>
    <message>
        <source>Week %1 of %2</source>
        <translation>Semana %1 de %2</translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation>Semana %1</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Next session · %1</source>
        <translation>Próxima sesión · %1</translation>
    </message>
    <message>
        <source>Waiting since %1. Try Wi-Fi when you can. Nothing is lost.</source>
        <translation>Espera desde %1. Prueba con Wi-Fi cuando puedas. No se pierde nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries wait on this device</source>
        <translation>
            <numerusform>%n registro espera en este dispositivo</numerusform>
            <numerusform>%n registros esperan en este dispositivo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries need a look. They are safe here.</source>
        <translation>
            <numerusform>Hay que ver %n registro. Aquí está a salvo.</numerusform>
            <numerusform>Hay que ver %n registros. Aquí están a salvo.</numerusform>
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
        <translation>Espera %1 e intenta de nuevo.</translation>
    </message>
    <message>
        <source>The clinic’s system is busy.</source>
        <translation>El sistema de la clínica está ocupado.</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>Intenta de nuevo en un rato.</translation>
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
        <translation>Intenta de nuevo cuando tengas conexión.</translation>
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
        <translation>Por favor avisa a la clínica, o intenta de nuevo más tarde.</translation>
    </message>
    <message>
        <source>The certificate belongs to another address, so Trellis did not connect.</source>
        <translation>El certificado es de otra dirección, así que Trellis no se conectó.</translation>
    </message>
    <message>
        <source>Check the address, or try another network.</source>
        <translation>Revisa la dirección, o prueba con otra red.</translation>
    </message>
    <message>
        <source>Trellis cannot be sure that this is your clinic: its certificate is not one that this device trusts.</source>
        <translation>Trellis no puede comprobar que esta sea tu clínica: este dispositivo no confía en su certificado.</translation>
    </message>
    <message>
        <source>If you use public Wi-Fi, try another network.</source>
        <translation>Si usas un Wi-Fi público, prueba con otra red.</translation>
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
        <translation>Pide a tu clínica una que empiece con https.</translation>
    </message>
    <message>
        <source>This server cannot do the safe sign-in that Trellis needs.</source>
        <translation>Este servidor no ofrece la forma segura de entrar que Trellis necesita.</translation>
    </message>
    <message>
        <source>Ask your clinic about it.</source>
        <translation>Pregunta a tu clínica.</translation>
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
        <translation>Puede que el Wi-Fi público te pida entrar primero.</translation>
    </message>
    <message>
        <source>This profile has not joined a clinic yet.</source>
        <translation>Este perfil aún no se ha unido a una clínica.</translation>
    </message>
    <message>
        <source>Join your clinic first.</source>
        <translation>Primero únete a tu clínica.</translation>
    </message>
    <message>
        <source>The sign-in was turned down.</source>
        <translation>La clínica no dejó entrar.</translation>
    </message>
    <message>
        <source>Nothing was shared or changed.</source>
        <translation>No se compartió ni se cambió nada.</translation>
    </message>
    <message>
        <source>You can try again when you like.</source>
        <translation>Puedes intentarlo de nuevo cuando quieras.</translation>
    </message>
    <message>
        <source>The sign-in was not finished in time.</source>
        <translation>No se terminó de entrar a tiempo.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation>Por favor intenta de nuevo.</translation>
    </message>
    <message>
        <source>Your sign-in has ended.</source>
        <translation>Hace falta volver a entrar en la clínica.</translation>
    </message>
    <message>
        <source>Your entries are kept here.</source>
        <translation>Tus registros quedan guardados aquí.</translation>
    </message>
    <message>
        <source>Sign in again to send them.</source>
        <translation>Entra otra vez para enviarlos.</translation>
    </message>
    <message>
        <source>This sign-in is for another person.</source>
        <translation>Entró otra persona.</translation>
    </message>
    <message>
        <source>Nothing was opened or mixed. Your data is as it was.</source>
        <translation>No se abrió ni se mezcló nada. Tus datos están como estaban.</translation>
    </message>
    <message>
        <source>Use your own sign-in.</source>
        <translation>Usa tu propio nombre y contraseña.</translation>
    </message>
    <message>
        <source>The clinic’s system sent something that is not yours.</source>
        <translation>El sistema de la clínica mandó algo que no es tuyo.</translation>
    </message>
    <message>
        <source>It was not shown or kept.</source>
        <translation>No se mostró ni se guardó.</translation>
    </message>
    <message>
        <source>You do not have to do anything.</source>
        <translation>No hace falta que hagas nada.</translation>
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
        <translation>Mira si está ahí y si es tuya, e intenta de nuevo.</translation>
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
        <translation>Guarda una copia de su carpeta y pide a la clínica que te ayude a empezar de nuevo aparte.</translation>
    </message>
    <message>
        <source>The key store of this device is locked.</source>
        <translation>El almacén de llaves de este dispositivo está cerrado.</translation>
    </message>
    <message>
        <source>Your data is still here.</source>
        <translation>Tus datos siguen aquí.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Ábrelo e intenta de nuevo.</translation>
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
        <translation>Desbloquéalo y sigue.</translation>
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
        <translation>La llave de tus datos está en el almacén de llaves de este dispositivo, y no responde.</translation>
    </message>
    <message>
        <source>Your data is still here, locked.</source>
        <translation>Tus datos siguen aquí, cerrados.</translation>
    </message>
    <message>
        <source>Sign in to this device as usual, then try again.</source>
        <translation>Entra en este dispositivo como siempre e intenta de nuevo.</translation>
    </message>
    <message>
        <source>The key in this device’s key store is another than the one that your data was locked with.</source>
        <translation>La llave del almacén de este dispositivo no es la misma con la que se cerraron tus datos.</translation>
    </message>
    <message>
        <source>Your data is still here, locked. Nothing was erased.</source>
        <translation>Tus datos siguen aquí, cerrados. No se borró nada.</translation>
    </message>
    <message>
        <source>If the key store was put back from a copy, put the newer one back.</source>
        <translation>Si el almacén de llaves se restauró de una copia, vuelve a poner el más reciente.</translation>
    </message>
    <message>
        <source>The key to your data is in this device’s key store, which does not have it now.</source>
        <translation>La llave de tus datos estaba en el almacén de llaves de este dispositivo, y ahora no está allí.</translation>
    </message>
    <message>
        <source>If the key store was reset, put its copy back, then try again.</source>
        <translation>Si el almacén de llaves se restableció, restaura su copia e intenta de nuevo.</translation>
    </message>
    <message>
        <source>What was saved before is kept.</source>
        <translation>Lo guardado antes se conserva.</translation>
    </message>
    <message>
        <source>This device could not write, so this is not saved yet.</source>
        <translation>Este dispositivo no pudo escribir, así que esto aún no está guardado.</translation>
    </message>
    <message>
        <source>Look whether the disk is in order, then save again.</source>
        <translation>Revisa si el disco está en orden y guarda de nuevo.</translation>
    </message>
    <message>
        <source>This device is out of space, so this is not saved yet.</source>
        <translation>Este dispositivo no tiene espacio, así que esto aún no está guardado.</translation>
    </message>
    <message>
        <source>Free some space, then save again.</source>
        <translation>Libera algo de espacio y guarda de nuevo.</translation>
    </message>
    <message>
        <source>This device has too little memory free to unlock.</source>
        <translation>Este dispositivo tiene muy poca memoria libre para desbloquear.</translation>
    </message>
    <message>
        <source>Close something, then try again.</source>
        <translation>Cierra algo e intenta de nuevo.</translation>
    </message>
    <message>
        <source>This profile is already open in another window or command.</source>
        <translation>Este perfil ya está abierto en otra ventana o comando.</translation>
    </message>
    <message>
        <source>Close that one, then try again.</source>
        <translation>Cierra la otra e intenta de nuevo.</translation>
    </message>
    <message>
        <source>No clinic has this code.</source>
        <translation>Ninguna clínica tiene este código.</translation>
    </message>
    <message>
        <source>Check the letters, or ask your clinic for a new one.</source>
        <translation>Revisa las letras, o pide uno nuevo a tu clínica.</translation>
    </message>
    <message>
        <source>This code was used before.</source>
        <translation>Este código ya se usó.</translation>
    </message>
    <message>
        <source>Ask your clinic for a new one.</source>
        <translation>Pide uno nuevo a tu clínica.</translation>
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
        <translation>Revísalo e intenta de nuevo.</translation>
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
        <translation>Usa al menos 8 letras, o 6 números.</translation>
    </message>
    <message>
        <source>Many people use this one.</source>
        <translation>Mucha gente usa este.</translation>
    </message>
    <message>
        <source>Pick another that is harder to guess.</source>
        <translation>Elige otro más difícil de adivinar.</translation>
    </message>
    <message>
        <source>This device has no key store, so numbers alone are not enough.</source>
        <translation>Este dispositivo no tiene almacén de llaves, así que los números solos no bastan.</translation>
    </message>
    <message>
        <source>Use a few words.</source>
        <translation>Usa unas pocas palabras.</translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation>Aún no está guardado.</translation>
    </message>
    <message>
        <source>This check-in is empty.</source>
        <translation>Este registro está vacío.</translation>
    </message>
    <message>
        <source>One answer is enough.</source>
        <translation>Con una respuesta basta.</translation>
    </message>
    <message>
        <source>That is longer than can be sent.</source>
        <translation>Es más largo de lo que se puede enviar.</translation>
    </message>
    <message>
        <source>Shorten it a little.</source>
        <translation>Acórtalo un poco.</translation>
    </message>
    <message>
        <source>Some letters cannot be read.</source>
        <translation>Algunas letras no se pueden leer.</translation>
    </message>
    <message>
        <source>Write it again.</source>
        <translation>Escríbelo de nuevo.</translation>
    </message>
    <message>
        <source>This is on its way to the clinic already.</source>
        <translation>Esto ya va camino a la clínica.</translation>
    </message>
    <message>
        <source>You can give a new answer instead.</source>
        <translation>En su lugar puedes dar otra respuesta.</translation>
    </message>
    <message>
        <source>This session is over, so it takes no answer now.</source>
        <translation>Esta sesión ya terminó y no espera respuesta.</translation>
    </message>
    <message>
        <source>The clinic can help.</source>
        <translation>La clínica puede ayudar.</translation>
    </message>
    <message>
        <source>The clinic canceled this session, so it takes no answer.</source>
        <translation>La clínica canceló esta sesión, así que no espera respuesta.</translation>
    </message>
    <message>
        <source>Something in this cannot be used.</source>
        <translation>Algo de esto no se puede usar.</translation>
    </message>
    <message>
        <source>Look over it and try again.</source>
        <translation>Revísalo e intenta de nuevo.</translation>
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
        <translation>Esto también cambió en la clínica.</translation>
    </message>
    <message>
        <source>Both versions are kept.</source>
        <translation>Se conservan las dos versiones.</translation>
    </message>
    <message>
        <source>Look at the newest one, then decide.</source>
        <translation>Mira la más reciente y decide.</translation>
    </message>
    <message>
        <source>The clinic’s system did not take this entry.</source>
        <translation>El sistema de la clínica no aceptó este registro.</translation>
    </message>
    <message>
        <source>It is kept here, and you did nothing wrong.</source>
        <translation>Queda guardado aquí, y no hiciste nada mal.</translation>
    </message>
    <message>
        <source>This data needs a newer Trellis.</source>
        <translation>Estos datos necesitan un Trellis más nuevo.</translation>
    </message>
    <message>
        <source>Update Trellis to open it.</source>
        <translation>Actualiza Trellis para abrirlos.</translation>
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
        <translation>El reloj de este dispositivo se aparta unos %1 del de la clínica.</translation>
    </message>
    <message>
        <source>Your entries keep the time you see.</source>
        <translation>Tus registros conservan la hora que ves.</translation>
    </message>
    <message>
        <source>Look at the date and time settings of this device.</source>
        <translation>Revisa la fecha y la hora de este dispositivo.</translation>
    </message>
    <message>
        <source>What answers there is not a clinic’s system that Trellis can sign in to.</source>
        <translation>Lo que responde allí no es un sistema de clínica en el que Trellis pueda entrar.</translation>
    </message>
    <message>
        <source>Check the address, or ask your clinic.</source>
        <translation>Revisa la dirección, o pregunta a tu clínica.</translation>
    </message>
</context>
</TS>
