/** Shows the square's page where there is no network, and touches nothing else. */
const { name, files, pages } = {{ held|safe }};
const SQUARE = /^\/(ko|en)\/sessions\/\d+\/here\/[^/]+\/$/;

self.addEventListener("install", (event) => {
  const keep = async () => {
    const kept = await caches.open(name);
    const strangers = Object.values(pages).map((page) => new Request(page, { credentials: "omit" })); // as somebody sees them who is not signed in
    await kept.addAll([...files, ...strangers]);
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((one) => one.startsWith("madang-scans-") && one !== name).map((one) => caches.delete(one)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener("fetch", (event) => {
  const asked = new URL(event.request.url);
  if (asked.origin !== self.location.origin || event.request.method !== "GET") return;
  const square = event.request.mode === "navigate" ? SQUARE.exec(asked.pathname) : null;
  const instead = square ? pages[square[1]] : files.includes(asked.pathname) ? asked.pathname : "";
  if (instead) event.respondWith(fetch(event.request).catch(() => caches.match(instead)));
});
