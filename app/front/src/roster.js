// A published roster changed by hand. What can be moved has data-drag, what it is put onto data-drag or data-drop, and
// both a data-name. By mouse it is dragged; by keys and fingers its grip picks it up, arrows or a press choose where.
// Nothing is changed here: the page that it leads to says what would break, and keeps it.
const table = document.querySelector('[data-moves]');
const said = document.querySelector('[data-moving]');
const words = { ...table.dataset };
const places = [...table.querySelectorAll('[data-drag], [data-drop]')];
let picked = null;

document.querySelector('[data-crew]').hidden = false;
for (const thing of document.querySelectorAll('[data-drag]')) {
  thing.draggable = true;
  for (const link of thing.querySelectorAll('a')) link.draggable = false;
  thing.prepend(grip(thing));
}
for (const place of places) place.tabIndex = -1;

function grip(thing) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'mh-grip mh-noprint';
  button.textContent = '⠿';
  button.setAttribute('aria-label', words.button.replace('{0}', thing.dataset.name));
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    if (picked) drop(thing);
    else pick(thing);
  });
  return button;
}

function say(text, name = '') {
  said.textContent = text.replace('{0}', name);
}

function pick(thing) {
  picked = thing;
  thing.classList.add('mh-picked');
  table.classList.add('mh-roster--moving');
  say(words.picked, thing.dataset.name);
}

function letGo() {
  for (const place of table.querySelectorAll('.mh-over')) place.classList.remove('mh-over');
  table.classList.remove('mh-roster--moving');
  picked?.classList.remove('mh-picked');
  picked = null;
}

function putBack() {
  if (!picked) return;
  const grip = picked.querySelector('.mh-grip');
  letGo();
  grip.focus();
  say(words.back);
}

function drop(place) {
  if (!picked || place === picked || !places.includes(place)) return putBack();
  const asked = new URLSearchParams({ what: picked.dataset.drag, onto: place.dataset.drop ?? place.dataset.drag });
  location.assign(`${words.moves}?${asked}`);
}

// Left and right along a day, up and down along a post.
const ways = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

function next(from, [down, right]) {
  if (!places.includes(from)) return places[0];
  const at = places.indexOf(from);
  if (right) return places[at + right] ?? from;
  const column = from.closest('td').cellIndex;
  const along = places.filter((place) => place.closest('td').cellIndex === column);
  return along[along.indexOf(from) + down] ?? from;
}

document.addEventListener('keydown', (event) => {
  if (!picked) return;
  const way = ways[event.key];
  const here = document.activeElement.closest('[data-drag], [data-drop]') ?? picked;
  if (event.key === 'Escape') putBack();
  else if (way) {
    const place = next(here, way);
    place.focus();
    say(words.over, place.dataset.name);
  } else if ((event.key === 'Enter' || event.key === ' ') && here !== picked) drop(here);
  else return;
  event.preventDefault();
});

// A press on a place puts down what the grip has picked up; the links in it lead nowhere meanwhile.
table.addEventListener('click', (event) => {
  const place = event.target.closest('[data-drag], [data-drop]');
  if (!picked || !place) return;
  event.preventDefault();
  drop(place);
});

document.addEventListener('dragstart', (event) => {
  const thing = event.target.closest?.('[data-drag]');
  if (!thing) return;
  picked = thing;
  // what changes the page at once ends the drag in some browsers
  setTimeout(() => picked?.classList.add('mh-picked'));
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', thing.dataset.name);
});
document.addEventListener('dragend', letGo);
table.addEventListener('dragover', (event) => {
  const place = event.target.closest('[data-drag], [data-drop]');
  for (const over of table.querySelectorAll('.mh-over')) over.classList.toggle('mh-over', over === place);
  if (!picked || !place || place === picked) return;
  place.classList.add('mh-over');
  event.preventDefault();
});
table.addEventListener('drop', (event) => {
  const place = event.target.closest('[data-drag], [data-drop]');
  if (!picked || !place) return;
  event.preventDefault();
  drop(place);
});
