/** Who answers, as `GET /api/v1/centre` says; `null` where it cannot be had, and the panel does without. */
export async function readCentre(home: string): Promise<{ name: string; hotline: string | null } | null> {
  try {
    const response = await window.fetch(`${home}/api/v1/centre`, { credentials: 'omit' });
    if (!response.ok) return null;
    const { name, hotline } = await response.json();
    return typeof name === 'string' ? { name, hotline: typeof hotline === 'string' ? hotline : null } : null;
  } catch {
    return null;
  }
}
