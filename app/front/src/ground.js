// The city drawn from its own GeoJSON: no tiles, no glyphs, no sprites. MapLibre draws text from local fonts when the
// style names no glyphs.
import { Map, Marker, ScaleControl, setWorkerUrl } from 'asset:maplibre-gl.mjs';

setWorkerUrl(new URL('asset:maplibre-gl-worker.mjs', import.meta.url).href);

const zh = document.documentElement.lang.startsWith('zh');
const name = ['coalesce', ['get', zh ? 'name_zh' : 'name_en'], ['get', 'name'], ''];
const font = ['Noto Sans', 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'];
const kind = (value) => ['==', ['get', 'kind'], value];
const street = ['has', 'class'];
const minor = ['==', ['get', 'class'], 'minor'];
const wide = (at14, at18) => ['interpolate', ['exponential', 1.6], ['zoom'], 11, ['case', minor, 0.4, 1.2], 14, at14, 18, at18];

const fill = (value, paint) => ({ type: 'fill', filter: kind(value), paint });
const line = (filter, paint) => ({ type: 'line', filter, layout: { 'line-cap': 'round', 'line-join': 'round' }, paint });
const label = (filter, layout, colour, minzoom) => ({
  type: 'symbol',
  filter,
  minzoom,
  layout: { 'text-field': name, 'text-font': font, ...layout },
  paint: { 'text-color': colour, 'text-halo-color': '#fff', 'text-halo-width': 1.6 },
});

const drawn = [
  fill('park', { 'fill-color': '#d6e7cf' }),
  fill('water', { 'fill-color': '#b5d7e6' }),
  line(kind('river'), { 'line-color': '#b5d7e6', 'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 8, 2, 14, 8, 18, 60] }),
  line(['all', ['has', 'level'], ['!=', ['get', 'level'], 'neighbourhood']], { 'line-color': '#9fb0b6', 'line-width': 1, 'line-dasharray': [4, 3] }),
  line(kind('road'), { 'line-color': '#d9cdb6', 'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 8, 1.5, 14, 6, 18, 34] }),
  line(street, { 'line-color': '#c9c4b8', 'line-width': wide(['case', minor, 2.5, 5], ['case', minor, 20, 34]) }),
  line(street, { 'line-color': ['match', ['get', 'class'], 'bridge', '#fff6dc', 'main', '#fffdf5', '#ffffff'], 'line-width': wide(['case', minor, 1.5, 3.6], ['case', minor, 17, 30]) }),
  fill('building', { 'fill-color': '#e3ddd1', 'fill-outline-color': '#cfc7b8' }),
  line(kind('wall'), { 'line-color': '#0d4a57', 'line-width': 3, 'line-dasharray': [3, 1.4] }),
  label(street, { 'symbol-placement': 'line', 'text-size': 13, 'symbol-spacing': 330 }, '#37444c', 14),
  label(kind('wall'), { 'symbol-placement': 'line', 'text-size': 12, 'text-offset': [0, -0.9], 'symbol-spacing': 520 }, '#0d4a57', 14),
  label(kind('river'), { 'symbol-placement': 'line', 'text-size': 12.5 }, '#1c5f80', 9),
  label(['==', ['geometry-type'], 'Point'], { 'text-size': 12.5, 'text-max-width': 8 }, '#4a4436', 14),
];

function style(addresses) {
  const sources = {};
  const layers = [{ id: 'land', type: 'background', paint: { 'background-color': '#f5f3ee' } }];
  addresses.forEach((address, i) => { sources[`ground${i}`] = { type: 'geojson', data: new URL(address, location.href).href }; });
  drawn.forEach((layer, j) => {
    for (const source of Object.keys(sources)) layers.push({ id: `${source}-${j}`, source, ...defined(layer) });
  });
  return { version: 8, sources, layers };
}

function defined(layer) {
  return Object.fromEntries(Object.entries(layer).filter(([, value]) => value !== undefined));
}

// Degrees and metres of the picture that the server drew, as MapLibre counts zoom.
export function zoomOf(metresPerPixel, latitude) {
  return Math.log2((78271.517 * Math.cos((latitude * Math.PI) / 180)) / metresPerPixel);
}

export function groundMap(container, { addresses, center, zoom, title }) {
  const map = new Map({
    container,
    style: style(addresses),
    center,
    zoom,
    minZoom: 7,
    maxZoom: 19,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    locale: { 'Map.Title': title },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-left');
  map.once('idle', () => { document.documentElement.dataset.map = 'ready'; });
  return map;
}

// A marker is a shortcut for the pointer. The list beside the map is the control for everyone, so markers stay out of the
// tab order and out of the accessibility tree.
export function pin(map, lngLat, text, title, target) {
  const element = document.createElement('span');
  element.className = 'mh-pin';
  element.textContent = text;
  element.title = title;
  element.addEventListener('click', (event) => { event.stopPropagation(); target?.focus(); });
  const marker = new Marker({ element }).setLngLat(lngLat).addTo(map);
  for (const attribute of ['aria-label', 'role', 'tabindex']) element.removeAttribute(attribute);
  element.setAttribute('aria-hidden', 'true');
  return marker;
}
