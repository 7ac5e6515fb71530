import { type ReactNode, useEffect } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useScreen } from '../shell/use-screen.ts';
import './overlay.css';

interface OverlayProps {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** What covers the screen: the palette and the key sheet, and nothing else. Esc and a click outside close it. */
export function Overlay({ label, className, children }: OverlayProps) {
  const { layout, focus } = useScreen();
  useEffect(
    () => () => whenAtRest(() => document.activeElement === document.body && focus.go('composer')),
    [focus],
  );
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) layout.setState({ overlay: null });
      }}
    >
      <Modal className={`sheet ${className}`}>
        <Dialog aria-label={label} className="sheet-body">
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The focus goes back to where it was with the next frame; only if that is nowhere does it need a place. */
function whenAtRest(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}
