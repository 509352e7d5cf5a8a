const paths = {
  send: 'M5 12h13M12 5l7 7-7 7',
  hand: 'M12 15V4m0 0L8 8m4-4 4 4M5 14v4a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-4',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  none: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM5.8 5.8l12.4 12.4',
  warning:
    'M12 9v4.5m0 3v.01M10.4 4.2 2.9 17.3A1.9 1.9 0 0 0 4.5 20h15a1.9 1.9 0 0 0 1.6-2.7L13.6 4.2a1.9 1.9 0 0 0-3.2 0Z',
  phone:
    'M5 4h3.5l1.7 4.3-2.1 1.6a12 12 0 0 0 6 6l1.6-2.1L20 15.5V19a2 2 0 0 1-2 2A15 15 0 0 1 3 6a2 2 0 0 1 2-2Z',
  away: 'M8 16 17 7m0 0H9m8 0v8',
  next: 'm9 6 6 6-6 6',
  again: 'M4 12a8 8 0 0 1 13.7-5.6L20 8.5M20 4v4.5h-4.5M20 12a8 8 0 0 1-13.7 5.6L4 15.5M4 20v-4.5h4.5',
  print: 'M7 9V4h10v5M7 17H5a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-2M7 14h10v6H7z',
  shield: 'M12 3 5 5.5V11c0 4.6 2.9 8.2 7 10 4.1-1.8 7-5.4 7-10V5.5L12 3Zm-3 8.8 2.2 2.2 4-4.3',
  share:
    'M8.6 13.4 15.4 17M15.4 7 8.6 10.6M18 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM6 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM18 20.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5v.01',
  ask: 'M4 5h16v11H10l-4 4v-4H4z',
  sound: 'M4 10v4h3l5 4V6L7 10H4Zm12-1.5a5 5 0 0 1 0 7M18.5 6a9 9 0 0 1 0 12',
  list: 'M9 6h11M9 12h11M9 18h11M4 6l1 1 1.5-2M4 12l1 1 1.5-2M4 18l1 1 1.5-2',
  chat: 'M21 11.5a8 8 0 0 1-8.5 8 9.6 9.6 0 0 1-3.4-.6L4 20.5l1.6-4.1A7.6 7.6 0 0 1 4 11.5a8.3 8.3 0 0 1 8.5-8 8.3 8.3 0 0 1 8.5 8ZM8.5 11.5h.01m3.99 0h.01m3.99 0h.01',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5a7.5 7.5 0 0 1 15 0',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'm5 12.5 4.5 4.5L19 7.5',
};

export type IconName = keyof typeof paths;

/** A line drawing that repeats what the words beside it say. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
