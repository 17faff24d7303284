// One GET over https, with its redirects followed by hand: none may leave https.

export interface HttpsRequest {
  readonly fetch: typeof fetch;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

const longestChain = 5;

/** The response at the end of the redirects. Network trouble throws, as fetch does; a refusal of ours is a problem in words. */
export async function request(of: HttpsRequest): Promise<{ response: Response } | { problem: string }> {
  let url = of.url;
  for (let hop = 0; hop <= longestChain; hop++) {
    if (!URL.canParse(url) || new URL(url).protocol !== "https:") return { problem: `${url} is not an https address` };
    const response = await of.fetch(url, {
      // identity: a range counts the bytes of the file, not of a compressed transfer.
      headers: { ...of.headers, "accept-encoding": "identity", "user-agent": "ragas-homelab" },
      redirect: "manual",
      signal: of.signal,
    });
    if (![301, 302, 303, 307, 308].includes(response.status)) return { response };
    await response.body?.cancel();
    const location = response.headers.get("location");
    if (location === null || !URL.canParse(location, url)) return { problem: "a redirect leads nowhere" };
    url = new URL(location, url).href;
  }
  return { problem: `there are more than ${longestChain} redirects` };
}
