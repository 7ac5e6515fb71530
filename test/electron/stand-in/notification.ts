import { EventEmitter } from 'node:events';
import { state } from './state.ts';

interface Options {
  readonly title?: string;
  readonly body?: string;
  readonly silent?: boolean;
}

export class Notification extends EventEmitter {
  readonly #options: Options;

  constructor(options: Options = {}) {
    super();
    this.#options = options;
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    const { title = '', body = '', silent = false } = this.#options;
    state.notifications.push({ title, body, silent, click: () => this.emit('click', {}) });
  }
}
