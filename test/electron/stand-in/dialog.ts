/** Error boxes are for people; here they are told to whoever runs this. */
export const dialog = {
  showErrorBox(title: string, content: string): void {
    process.send?.({ errorBox: { title, content } });
  },
};
