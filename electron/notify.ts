import { Notification } from 'electron';

/** Tells something by the system's own notifications, as far as it has any; a click on one calls `open`. */
export function notifyWith(open: () => void): (title: string, body: string, silent?: boolean) => void {
  return (title, body, silent = true) => {
    if (!Notification.isSupported()) return;
    const notification = new Notification({ title, body, silent });
    notification.on('click', open);
    notification.show();
  };
}
