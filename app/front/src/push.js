// A browser lets itself be called: data-push is the key of this installation, the field takes what the browser answers.
for (const form of document.querySelectorAll('form[data-push]')) {
  const able = 'serviceWorker' in navigator && 'PushManager' in window;
  form.querySelector('[data-unable]').hidden = able;
  form.querySelector('button').disabled = !able;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!navigator.onLine) return document.dispatchEvent(new Event('lost'));
    const failed = form.querySelector('[data-failed]');
    failed.hidden = true;
    try {
      form.elements.address.value = JSON.stringify(await subscribed(form.dataset.push));
    } catch {
      failed.hidden = false; // told no, or the browser has no push service
      return;
    }
    form.submit();
  });
}

async function subscribed(key) {
  const worker = await navigator.serviceWorker.register(new URL('asset:push-worker.js', import.meta.url));
  await active(worker);
  return worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

// A worker of this page's own folder never controls the page, so `ready` would wait for ever.
function active(registered) {
  const worker = registered.installing ?? registered.waiting;
  if (!worker) return Promise.resolve();
  return new Promise((done) => worker.addEventListener('statechange', () => worker.state === 'activated' && done()));
}
