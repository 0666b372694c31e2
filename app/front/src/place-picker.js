// The place picker's script. The pin stands still in the middle and the map moves under it, by dragging or to where it is
// pressed, closer where it is wide. When it has rested, the form is posted in the background and the page's answer takes the
// place of the card and of the lists. So are a search and the choice of what it found.
const REST = 400;
const MOST = 30_000;
const STREETS = 16;
const form = document.querySelector('[data-place-picker]');
const box = form.querySelector('.mh-map');
const number = (name) => Number(form.dataset[name]);
let map;
let pins = [];
let ground;
let timer;
let wait = REST;
let asking;
let plain;

// The map is fetched when it is about to be seen.
new IntersectionObserver((seen, watch) => {
  if (!seen.some((one) => one.isIntersecting)) return;
  watch.disconnect();
  load();
}, { rootMargin: '200px' }).observe(box);

async function load() {
  ground = await import('asset:ground.js');
  const center = [number('longitude'), number('latitude')];
  map = ground.groundMap(form.querySelector('[data-canvas]'), {
    addresses: form.dataset.ground.split(' ').filter(Boolean),
    center,
    zoom: ground.zoomOf(number('metres'), center[1]),
    title: form.dataset.mapTitle,
  });
  map.scrollZoom.enable({ around: 'center' });
  map.touchZoomRotate.enable({ around: 'center' });
  map.touchZoomRotate.disableRotation();
  map.once('load', () => { const press = box.querySelector('.mh-map__press'); press.disabled = true; press.hidden = true; });
  map.on('click', ({ lngLat }) => {
    const zoom = map.getZoom();
    map.easeTo({ center: lngLat, zoom: Math.max(zoom, Math.min(zoom + 2, STREETS)) }, { ours: true });
  });
  map.on('moveend', (event) => { if (event.originalEvent || event.ours) rest(); });
  numberNear();
}

for (const [value, step] of [['closer', 1], ['wider', -1]]) {
  form.querySelector(`[name=do][value=${value}]`).addEventListener('click', (event) => {
    if (!map) return;
    event.preventDefault();
    map.zoomTo(map.getZoom() + step);
  });
}

form.querySelector('[data-here]').addEventListener('click', () => {
  const failed = () => { form.querySelector('#chosen').lastElementChild.textContent = form.dataset.noPosition; };
  if (!navigator.geolocation) return failed();
  navigator.geolocation.getCurrentPosition(async ({ coords }) => {
    if (!map) await load();
    map.jumpTo({ center: [coords.longitude, coords.latitude], zoom: Math.max(map.getZoom(), 16) }, { ours: true });
  }, failed, { enableHighAccuracy: true, timeout: 15000 });
});

function rest(time = REST) {
  clearTimeout(timer);
  timer = setTimeout(choose, time);
}

async function choose() {
  const { lng, lat } = map.getCenter();
  form.longitude.value = lng.toFixed(6);
  form.latitude.value = lat.toFixed(6);
  try {
    await ask('do', 'move');
    wait = REST;
  } catch (fault) {
    if (fault.name === 'AbortError') return;
    wait = Math.min(2 * wait, MOST);
    rest(wait); // the line is gone for a moment; the spot is kept and sent with the form anyway
  }
}

form.addEventListener('submit', async (event) => {
  const { name, value } = event.submitter ?? {};
  if (plain || (name !== 'found' && value !== 'search')) return;
  event.preventDefault();
  try {
    const page = await ask(name, value);
    if (name === 'found') lead(page.querySelector('[data-place-picker]'));
  } catch (fault) {
    if (fault.name === 'AbortError') return;
    if (!navigator.onLine) return document.dispatchEvent(new Event('lost'));
    plain = true; // as without script: the browser itself says what is wrong with the line
    form.requestSubmit(event.submitter);
  }
});

async function ask(name, value) {
  clearTimeout(timer);
  const fields = new FormData(form);
  fields.set(name, value);
  asking?.abort();
  asking = new AbortController();
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(fields), headers: { 'HX-Request': 'true' }, signal: asking.signal });
  if (!answer.ok && answer.status !== 422) throw new Error(`answered ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  show(page);
  return page;
}

// The map goes to the place that was chosen by its name.
function lead(to) {
  for (const name of ['longitude', 'latitude', 'metres']) form.dataset[name] = to.dataset[name];
  form.longitude.value = to.dataset.longitude;
  form.latitude.value = to.dataset.latitude;
  box.querySelector('.mh-map__press').src = to.querySelector('.mh-map__press').src;
  const center = [number('longitude'), number('latitude')];
  map?.jumpTo({ center, zoom: ground.zoomOf(number('metres'), center[1]) });
}

function show(page) {
  document.getElementById('lost')?.remove();
  if (document.activeElement.name === 'found') form.place.focus();
  for (const id of ['found', 'chosen', 'near']) {
    const now = document.getElementById(id);
    const next = page.getElementById(id);
    if (!next || now.contains(document.activeElement)) continue;
    now.className = next.className;
    now.replaceChildren(...next.childNodes);
  }
  const wrong = page.getElementById('place-error');
  if (wrong) {
    wrong.removeAttribute('id');
    document.getElementById('chosen').append(wrong);
  }
  form.view.value = page.querySelector('[name=view]').value;
  numberNear();
}

function numberNear() {
  if (!map) return;
  pins.forEach((one) => one.remove());
  pins = [...document.querySelectorAll('#near [data-number]')].map((one) => {
    const link = one.querySelector('a');
    return ground.pin(map, [Number(one.dataset.longitude), Number(one.dataset.latitude)], one.dataset.number, link.textContent, link);
  });
}
