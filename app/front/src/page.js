// On every page: GOV.UK's components, and a button that says that it is saving.
import { initAll } from 'asset:govuk-frontend.js';

initAll();

// A form is sent once; its button keeps its place and width and says what it is doing. Where a file comes for an answer
// the page stays, and so does its button: it, or what it stands in, has data-file.
document.addEventListener('submit', (event) => {
  const form = event.target;
  const button = event.submitter;
  if (event.defaultPrevented || !button) return;
  if (!navigator.onLine) {
    event.preventDefault();
    return lost();
  }
  if (form.method !== 'post' || button.closest('[data-file]')) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = 'yes';
  const saving = document.body.dataset.saving;
  if (!saving || button.type === 'image') return;
  button.style.minWidth = `${button.offsetWidth}px`;
  button.dataset.said = button.innerHTML;
  button.setAttribute('aria-disabled', 'true');
  button.innerHTML = '<span class="mh-spin" aria-hidden="true"></span> ';
  button.append(saving);
});

// Without a line nothing is sent and nothing on the page is lost; a browser's own error page would take it away.
for (const name of ['htmx:error', 'lost']) document.addEventListener(name, lost);

function lost() {
  const said = document.getElementById('lost') ?? document.createElement('div');
  said.id = 'lost';
  said.className = 'mh-new mh-new--late';
  said.setAttribute('role', 'alert');
  said.textContent = document.body.dataset.lost;
  document.getElementById('main-content').prepend(said);
  said.scrollIntoView({ block: 'nearest' });
}

// What is written into a report is kept when its page is left, by a link, for another app or for good.
const kept = document.querySelector('form[data-kept]');
let known = kept && typed();

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'hidden' || !kept || kept.dataset.sent) return;
  const now = typed();
  if (now === known) return;
  const body = new URLSearchParams(now);
  body.append('do', 'keep');
  const again = () => {}; // without a line it is tried at the next leaving
  fetch(kept.action, { method: 'POST', body, keepalive: true, redirect: 'manual' }).then(() => { known = now; }, again);
});

function typed() {
  return new URLSearchParams([...new FormData(kept)].filter(([, value]) => typeof value === 'string')).toString();
}

// Coming back to a page with the browser's arrow finds its buttons ready again.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
  for (const button of document.querySelectorAll('[data-said]')) {
    button.innerHTML = button.dataset.said;
    button.removeAttribute('aria-disabled');
  }
});

const narrow = matchMedia('(max-width: 74.99em)');
shut();

// What htmx has put into the page is made ready as what came with it.
document.addEventListener('htmx:after:swap', () => {
  initAll({ scope: document.getElementById('main-content') });
  shut();
});

// On narrow screens the filter starts shut; without script it is open, which also works.
function shut() {
  if (narrow.matches) for (const filter of document.querySelectorAll('.mh-filter')) filter.open = false;
}

for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
