const isMultipart = (contentType: string): boolean => contentType.startsWith("multipart/form-data");

/** A multipart body; undefined for another one, and for one that cannot be read. */
async function parted(body: Buffer, contentType: string): Promise<FormData | undefined> {
  if (!isMultipart(contentType)) return undefined;
  return new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData().catch(() => undefined);
}

/** A body of arguments with its type: several parts are read as a form is, without their files. */
export async function asForm(body: Buffer, contentType: string): Promise<{ text: string; type: string }> {
  const parts = await parted(body, contentType);
  if (!parts) return { text: body.toString("utf8"), type: contentType };
  const fields = [...parts].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return { text: new URLSearchParams(fields).toString(), type: "application/x-www-form-urlencoded" };
}

/** How many bytes of a file came: as the whole body, or as a part of it. */
export async function uploadedBytes(body: Buffer, contentType: string): Promise<number> {
  const file = [...((await parted(body, contentType)) ?? [])]
    .map(([, value]) => value)
    .find((value) => typeof value !== "string");
  return file instanceof Blob ? file.size : body.length;
}
