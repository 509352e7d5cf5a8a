import { findPlaces, type PlacesFound } from '#db/places.ts';
import type { Procedure } from '#knowledge/entry.ts';
import type { Received } from '#src/answers/compose/place-blocks.ts';
import type { Resources } from '#src/resources.ts';

/** Where and when places are looked for. */
export type Whereabouts = {
  /** The two digits of the centre's province; without it no place is known. */
  readonly province: string | null;
  /** The citizen's commune-level unit, five digits. */
  readonly ward: string | null;
  readonly today: string;
};

const none: PlacesFound = { places: [], inOtherWards: 0 };

/** The places of the centre that receive it, those of the citizen's own ward alone where there are any; all that take anything where nothing is named. */
export async function findNearPlaces(
  resources: Pick<Resources, 'db'>,
  { province, ward, today }: Whereabouts,
  received: Received | null,
): Promise<PlacesFound> {
  if (province === null) return none;
  const { places, inOtherWards } = await findPlaces(resources.db, {
    province,
    ward,
    procedure: received?.code ?? null,
    field: received?.field ?? null,
    day: today,
  });
  const own = places.filter(({ content }) => ward !== null && content.area === `ward:${ward}`);
  return own.length > 0
    ? { places: own, inOtherWards: 0 }
    : { places, inOtherWards: ward === null ? inOtherWards : 0 };
}

/** The centre's own desks do not take what its list leaves out, whatever they say of themselves. */
export function withoutCentre(found: PlacesFound): PlacesFound {
  return { ...found, places: found.places.filter(({ content }) => content.area?.startsWith('ward:')) };
}

export function receivedOf({ code, field }: Procedure): Received {
  return { code, field };
}
