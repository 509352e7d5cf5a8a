/** What stands in an attachment's `ref` where its bytes came with it, over our own page. Only our own code makes one. */
export type UploadRef = { readonly upload: string };

export function findUpload(ref: unknown): string | null {
  if (typeof ref !== 'object' || ref === null || !('upload' in ref)) return null;
  return typeof ref.upload === 'string' ? ref.upload : null;
}
