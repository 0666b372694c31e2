// Shows what was pushed; a press on it opens its link.
addEventListener('push', (event) => {
  const { title, text, link } = event.data.json();
  event.waitUntil(registration.showNotification(title, { body: text, data: link, requireInteraction: true }));
});

addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(clients.openWindow(event.notification.data || '/alarms'));
});
