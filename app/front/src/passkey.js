// Forms that a device answers: data-passkey says whether it makes a key or uses one, data-options what is asked of it.
const PublicKey = window.PublicKeyCredential;

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const able = PublicKey?.parseCreationOptionsFromJSON;
  form.querySelector('[data-unable]').hidden = Boolean(able);
  form.querySelector('button').disabled = !able;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    // A form that a script sends passes by the watch that page.js keeps, and with it the name that was typed would go.
    if (!navigator.onLine) return document.dispatchEvent(new Event('lost'));
    const failed = form.querySelector('[data-failed]');
    failed.hidden = true;
    try {
      form.elements.answer.value = JSON.stringify((await asked(form)).toJSON());
    } catch {
      failed.hidden = false; // told no, taken too long, or the device has one already
      return;
    }
    form.submit();
  });
}

function asked(form) {
  const options = JSON.parse(form.dataset.options);
  return form.dataset.passkey === 'make'
    ? navigator.credentials.create({ publicKey: PublicKey.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKey.parseRequestOptionsFromJSON(options) });
}
