// node teeth.mjs FOLDER QUESTIONNAIRE
//
// A validator that accepts everything is worth nothing. Takes valid samples, breaks each in one way, and fails if one of
// the broken ones passes, or if the whole one does not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issuesOf } from './judge.mjs';

const [folder, questionnaireFile] = process.argv.slice(2);
const questionnaire = JSON.parse(readFileSync(questionnaireFile, 'utf8'));
const options = { sent: true, questionnaires: [questionnaire] };
const sample = (name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
const item = (response, linkId) => response.item.find((each) => each.linkId === linkId);

const breaks = {
  'QuestionnaireResponse-full': {
    'no status': (r) => delete r.status,
    'a status of another resource': (r) => (r.status = 'final'),
    'identifier as a list': (r) => (r.identifier = [r.identifier]),
    'an unknown element': (r) => (r.answers = []),
    'a misspelt element': (r) => ((r.autored = r.authored), delete r.authored),
    'an item without linkId': (r) => delete r.item[0].linkId,
    'an item of another questionnaire': (r) => (r.item[0].linkId = 'phq-1'),
    'an integer as a string': (r) => (item(r, 'mood').answer[0].valueInteger = '4'),
    'an integer with a fraction': (r) => (item(r, 'mood').answer[0].valueInteger = 4.5),
    'two values in one answer': (r) => (item(r, 'mood').answer[0].valueString = '4'),
    'an empty list of answers': (r) => (item(r, 'mood').answer = []),
    'mood 6': (r) => (item(r, 'mood').answer[0].valueInteger = 6),
    'craving 11': (r) => (item(r, 'craving').answer[0].valueInteger = 11),
    'a symptom of strength 5': (r) => (item(r, 'symptoms').item[0].answer[0].valueInteger = 5),
    'a symptom outside its group': (r) => r.item.push(item(r, 'symptoms').item.pop()),
    'a feeling that is not asked': (r) => (item(r, 'feelings').answer[0].valueCoding.code = 'ecstatic'),
    'a feeling with other words': (r) => (item(r, 'feelings').answer[0].valueCoding.display = 'Hopeless'),
    'two moods': (r) => item(r, 'mood').answer.push({ valueInteger: 2 }),
    'questions out of order': (r) => r.item.reverse(),
    'a word of 61 characters': (r) => (item(r, 'own-word').answer[0].valueString = 'x'.repeat(61)),
    'an empty note': (r) => (item(r, 'note').answer[0].valueString = ''),
    'a control character': (r) => (item(r, 'note').answer[0].valueString = 'a\u0007'),
    'an item with answer and items': (r) => (item(r, 'mood').item = [{ linkId: 'note', answer: [{ valueString: 'x' }] }]),
    'a date that does not exist': (r) => (r.authored = '2026-02-30T10:00:00Z'),
    'a time without offset': (r) => (r.authored = '2026-11-25T10:00:00'),
    'a day without dashes': (r) => (r.extension[0].valueDate = '20261125'),
    'an extension without url': (r) => delete r.extension[0].url,
    'an extension without value': (r) => delete r.extension[0].valueDate,
    'an extension with two values': (r) => (r.extension[0].valueString = 'x'),
    'a revision of 0': (r) => (r.extension[1].valuePositiveInt = 0),
    'an id with a slash': (r) => (r.id = 'a/b'),
    'an id of 65 characters': (r) => (r.id = 'a'.repeat(65)),
    'no operation': (r) => delete r.identifier,
    'no labels': (r) => delete r.meta.security,
    'no device': (r) => delete r.meta.source,
    'nobody': (r) => delete r.subject,
    'a reference that is none': (r) => (r.author.reference = 'rowan'),
    'a subject as text': (r) => (r.subject = 'Patient/rowan'),
    'another version': (r) => (r.questionnaire = r.questionnaire.replace('1.0.0', '9.9.9')),
    'no resourceType': (r) => delete r.resourceType,
    'a null': (r) => (r.basedOn = null),
  },
  'Observation-full': {
    'no code': (r) => delete r.code,
    'no status': (r) => delete r.status,
    'the status of a response': (r) => (r.status = 'completed'),
    'category as an object': (r) => (r.category = r.category[0]),
    'a component without code': (r) => delete r.component[0].code,
    'a component with two values': (r) => (r.component[0].valueString = '4'),
    'an empty component list': (r) => (r.component = []),
    'a value and a reason for none': (r) => ((r.valueInteger = 3), (r.dataAbsentReason = { text: 'none' })),
    'a unit code without system': (r) => delete r.component.find((each) => each.valueQuantity).valueQuantity.system,
    'a quantity as a number': (r) => (r.component.find((each) => each.valueQuantity).valueQuantity = 390),
    'an impossible hour': (r) => (r.effectiveDateTime = '2026-11-25T25:00:00Z'),
    'two times': (r) => (r.effectiveInstant = '2026-11-25T10:00:00Z'),
    'derived from a word': (r) => (r.derivedFrom[0].reference = 'check-in'),
    'performer as an object': (r) => (r.performer = r.performer[0]),
    'an unreferenced contained resource': (r) => (r.contained = [{ resourceType: 'Device', id: 'd' }]),
    'a dangling contained reference': (r) => (r.performer[0].reference = '#d'),
    'a coding without an object': (r) => (r.code.coding[0] = 'check-in'),
  },
  'AppointmentResponse-declined-note': {
    'no appointment': (r) => delete r.appointment,
    'no status': (r) => delete r.participantStatus,
    'a status of R5': (r) => (r.participantStatus = 'entered-in-error'),
    'a status in capitals': (r) => (r.participantStatus = 'Declined'),
    'nobody who answers': (r) => delete r.actor,
    'an empty comment': (r) => (r.comment = ' '),
    'a start without a time': (r) => (r.start = '2026-11-25'),
    'an R5 element': (r) => (r.proposedNewTime = true),
    'identifier as an object': (r) => (r.identifier = r.identifier[0]),
  },
  'Task-move': {
    'no intent': (r) => delete r.intent,
    'an unknown intent': (r) => (r.intent = 'wish'),
    'an unknown status': (r) => (r.status = 'open'),
    'a note without text': (r) => delete r.note[0].text,
    'a note as text': (r) => (r.note = 'Thursday'),
    'focus as a list': (r) => (r.focus = [r.focus]),
    'an unknown priority': (r) => (r.priority = 'soon'),
    'a month 13': (r) => (r.authoredOn = '2026-13-01T10:00:00Z'),
    'nobody it is for': (r) => delete r.for,
    'a reason as a list': (r) => (r.reasonCode = [r.reasonCode]),
  },
};

const questionnaireBreaks = {
  'no status': (q) => delete q.status,
  'an unknown type of item': (q) => (q.item[0].type = 'slider'),
  'an item without linkId': (q) => delete q.item[0].linkId,
  'a subject that is no resource': (q) => (q.subjectType = ['Participant']),
  'an option without value': (q) => delete q.item[0].answerOption[0].valueInteger,
  'an option and a value set': (q) => (q.item[1].answerValueSet = 'https://x.example/v'),
  'a display with a code': (q) => (q.item[1].item[0].code = [{ code: 'x' }]),
  'a group with an answer length': (q) => (q.item[3].maxLength = 4),
  'a translation without content': (q) => delete q.item[0]._text.extension[0].extension,
  'a name with a space': (q) => (q.status = 'in use'),
};

let tried = 0;
let missed = 0;
function check(name, broken, made, settings) {
  tried += 1;
  if (issuesOf(made, settings).length > 0) return;
  missed += 1;
  console.log(`ACCEPTED ${name}: ${broken}`);
}

for (const [name, each] of Object.entries(breaks)) {
  const whole = issuesOf(sample(name), options);
  if (whole.length > 0) {
    missed += 1;
    console.log(`REFUSED ${name}, which is whole: ${JSON.stringify(whole)}`);
  }
  for (const [broken, breakIt] of Object.entries(each)) {
    const made = sample(name);
    breakIt(made);
    check(name, broken, made, options);
  }
}
for (const [broken, breakIt] of Object.entries(questionnaireBreaks)) {
  const made = structuredClone(questionnaire);
  breakIt(made);
  check('Questionnaire', broken, made, {});
}
console.log(`${tried - missed} of ${tried} broken resources refused`);
process.exit(missed > 0 || tried < 60 ? 1 : 0);
