/** What main and preload call the two ways between them. */
export const CALL = 'recorder:call';
export const NOTICE = 'recorder:notice';
