/** How brat and Label Studio are to be set up for Galley's labels. Shown in docs/formats.md, for people to copy. */
import { allRoles } from '../core/model.js';
import { claimKinds, remarks, START } from './marks.js';

/** brat's annotation.conf. */
export function bratConfiguration(): string {
  const entities = [...allRoles, START, ...claimKinds, ...remarks];
  return `[entities]
${entities.join('\n')}

[relations]
join	Arg1:<ENTITY>, Arg2:<ENTITY>
same-article	Arg1:<ENTITY>, Arg2:<ENTITY>
<OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
`;
}

/** Label Studio's labelling set-up. The reading of a number and the words of a note are typed into one field of the region. */
export function labelStudioConfiguration(): string {
  const labels = (values: readonly string[], colour: string): string =>
    values.map((value) => `    <Label value="${value}" background="${colour}"/>`).join('\n');
  return `<View>
  <Labels name="label" toName="text">
${labels(allRoles, '#2f6fab')}
${labels([START], '#7a4fa3')}
${labels(claimKinds, '#2e8540')}
${labels(remarks, '#b5651d')}
  </Labels>
  <Relations>
    <Relation value="join"/>
    <Relation value="same-article"/>
  </Relations>
  <Text name="text" value="$text"/>
  <TextArea name="reading" toName="text" perRegion="true" editable="true" maxSubmissions="1"/>
</View>
`;
}
