// Rules of R4 that neither the structure definitions nor the value sets carry in a form that a program reads.

// FHIR primitives allow fewer strings than JSON (datatypes.html): no control characters but tab and line ends.
const kControl = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const kDate = /^(\d{4})-(\d{2})-(\d{2})(T(\d{2}):(\d{2}):(\d{2})(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/;

function realDate(text) {
  const found = kDate.exec(text);
  if (!found) return false;
  const [year, month, day] = found.slice(1, 4).map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const [hour, minute, second] = (found[4] ? found.slice(5, 8) : [0, 0, 0]).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= last && hour < 24 && minute < 60 && second < 61;
}

const dateNames = /^(authored|authoredOn|date|start|end|time|issued|lastUpdated|value(Date|DateTime|Instant)|effectiveDateTime)$/;

export function lintIssues(resource) {
  const issues = [];
  const found = (path, message) => issues.push({ path, message });
  const references = [];

  const walk = (value, path, name, parent) => {
    if (Array.isArray(value)) {
      if (value.length === 0) found(path, 'an empty array');
      value.forEach((each, index) => walk(each, `${path}[${index}]`, name, value));
    } else if (value === null) {
      if (!Array.isArray(parent)) found(path, 'null');
    } else if (typeof value === 'object') {
      if (Object.keys(value).length === 0) found(path, 'an empty object');
      if (typeof value.reference === 'string') references.push([path, value.reference]);
      if (value.code !== undefined && value.value !== undefined && value.system === undefined && typeof value.value === 'number') {
        found(path, 'a Quantity with a code and no system'); // qty-3
      }
      if (value.url !== undefined && name === 'extension') {
        const values = Object.keys(value).filter((key) => key.startsWith('value'));
        if ((values.length > 0) === (value.extension !== undefined)) found(path, 'an extension has a value or extensions'); // ext-1
      }
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`, key, value);
    } else if (typeof value === 'string') {
      if (value.trim() === '') found(path, 'an empty string');
      if (kControl.test(value)) found(path, 'a control character');
      if (dateNames.test(name) && !realDate(value)) found(path, `"${value}" is no date`);
      if (name === 'system' && /\s/.test(value)) found(path, 'a system with a space');
    }
  };
  walk(resource, resource.resourceType, '', undefined);

  if (resource.id !== undefined && !/^[A-Za-z0-9\-.]{1,64}$/.test(resource.id)) found(`${resource.resourceType}.id`, 'no FHIR id');
  const contained = new Set((resource.contained ?? []).map((each) => each.id));
  for (const id of contained) {
    if (!references.some(([, reference]) => reference === `#${id}`)) found('contained', `"${id}" is not referenced`); // dom-3
  }
  for (const [path, reference] of references) {
    if (reference.startsWith('#') && !contained.has(reference.slice(1))) found(path, `"${reference}" is not contained`); // ref-1
    if (!reference.startsWith('#') && !/^([a-z][a-z0-9+.-]*:|[A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64}(\/_history\/[A-Za-z0-9\-.]{1,64})?$)/.test(reference)) {
      found(path, `"${reference}" is no reference`);
    }
  }
  return issues;
}

// What Trellis promises about everything it writes, beyond R4.
export function houseIssues(resource) {
  const issues = [];
  const type = resource.resourceType;
  const need = (good, path, message) => good || issues.push({ path: `${type}.${path}`, message });
  const identifiers = [resource.identifier ?? []].flat();
  need(identifiers.some((each) => each.system === 'https://trellis.example/id/op' && each.value), 'identifier', 'no operation');
  need(/^https:\/\/trellis\.example\/device\/.+/.test(resource.meta?.source ?? ''), 'meta.source', 'no device');
  for (const code of ['R', 'ETH', 'NORDSCLCD']) {
    need(resource.meta?.security?.some((each) => each.code === code), 'meta.security', `no label ${code}`);
  }
  const whose = { AppointmentResponse: 'actor', Task: 'for' }[type] ?? 'subject';
  need(/^Patient\/.+/.test(resource[whose]?.reference ?? ''), whose, 'names no Patient');
  const when = { QuestionnaireResponse: 'authored', Observation: 'effectiveDateTime', Task: 'authoredOn' }[type];
  need(when === undefined || /(Z|[+-]\d\d:\d\d)$/.test(resource[when] ?? ''), when, 'has no offset');
  return issues;
}
