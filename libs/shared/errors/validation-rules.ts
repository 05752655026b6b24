import { getMetadataStorage, type MetadataStorage } from 'class-validator';

type Find = MetadataStorage['getTargetValidationMetadatas'];
type Rules = ReturnType<Find>;
type Grouped = ReturnType<MetadataStorage['groupByPropertyName']>;

/** By storage, whose rules are kept already. */
const kept = new WeakSet<MetadataStorage>();

/**
 * Lets class-validator keep what it finds out about a class: it looks through all rules of all classes for each object that it
 * validates, which takes longer than to validate it.
 */
export function keepRules(storage: MetadataStorage = getMetadataStorage()): void {
  if (kept.has(storage)) return;
  kept.add(storage);
  let rules = new WeakMap<object, Rules>();
  const groups = new WeakMap<Rules, Grouped>();
  const [find, group, add] = [
    storage.getTargetValidationMetadatas.bind(storage),
    storage.groupByPropertyName.bind(storage),
    storage.addValidationMetadata.bind(storage),
  ];
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, named) => {
    // The pipe asks without schemas and groups, and always alike.
    if (schema || named || always || strictGroups) return find(target, schema, always, strictGroups, named);
    let found = rules.get(target);
    if (!found) rules.set(target, (found = find(target, schema, always, strictGroups, named)));
    return found;
  };
  storage.groupByPropertyName = (list) => {
    let grouped = groups.get(list);
    if (!grouped) groups.set(list, (grouped = group(list)));
    return grouped;
  };
  storage.addValidationMetadata = (metadata) => {
    rules = new WeakMap();
    add(metadata);
  };
}
