// A QuestionnaireResponse against the Questionnaire that it answers: every linkId is a question of it in the same place,
// every answer is of its type, one of its options, and within its range; only what repeats is answered twice.

const valueOf = { integer: 'valueInteger', string: 'valueString', text: 'valueString', choice: 'valueCoding', decimal: 'valueDecimal', boolean: 'valueBoolean' };

export function answerIssues(response, questionnaires) {
  const [url, version] = (response.questionnaire ?? '').split('|');
  const questionnaire = questionnaires.find((each) => each.url === url && (!version || each.version === version));
  if (!questionnaire) return [{ path: 'QuestionnaireResponse.questionnaire', message: `"${response.questionnaire}" is not at hand` }];
  const issues = [];
  compare(response.item ?? [], questionnaire.item ?? [], 'QuestionnaireResponse', issues);
  return issues;
}

function compare(items, questions, path, issues) {
  let last = -1;
  const seen = new Set();
  items.forEach((item, index) => {
    const where = `${path}.item[${index}]`;
    const place = questions.findIndex((each) => each.linkId === item.linkId);
    if (place < 0) return issues.push({ path: where, message: `no question "${item.linkId}" here` });
    if (place < last) issues.push({ path: where, message: `"${item.linkId}" is out of order` });
    if (seen.has(item.linkId)) issues.push({ path: where, message: `"${item.linkId}" is answered twice` });
    last = place;
    seen.add(item.linkId);
    const question = questions[place];
    if (question.type === 'group') {
      if (item.answer) issues.push({ path: where, message: 'a group has no answer' });
      compare(item.item ?? [], question.item ?? [], where, issues);
      return undefined;
    }
    const answers = item.answer ?? [];
    if (question.type === 'display' || answers.length === 0) issues.push({ path: where, message: 'nothing is answered' });
    if (answers.length > 1 && !question.repeats) issues.push({ path: where, message: 'does not repeat' });
    answers.forEach((answer, at) => judge(answer, question, `${where}.answer[${at}]`, issues));
    return undefined;
  });
}

function judge(answer, question, path, issues) {
  const wanted = valueOf[question.type];
  const value = answer[wanted];
  if (value === undefined) return issues.push({ path, message: `wants ${wanted}` });
  const limit = (name) => question.extension?.find((each) => each.url.endsWith(`/StructureDefinition/${name}`))?.valueInteger;
  if (value < (limit('minValue') ?? -Infinity) || value > (limit('maxValue') ?? Infinity)) issues.push({ path, message: 'out of range' });
  if (question.maxLength && [...String(value)].length > question.maxLength) issues.push({ path, message: 'too long' });
  if (!question.answerOption) return undefined;
  const same = (option) =>
    wanted === 'valueCoding'
      ? option.valueCoding?.system === value.system && option.valueCoding?.code === value.code && (!value.display || option.valueCoding.display === value.display)
      : option[wanted] === value;
  if (!question.answerOption.some(same)) issues.push({ path, message: 'is none of the options' });
  return undefined;
}
