/** All of the page's style; the server names it by its hash, so that no other is applied. */
export const statusStyle = `
:root {
  color-scheme: light dark;
  background: light-dark(#fff, #16181d);
  color: light-dark(#1b1d22, #e8e9ec);
}
a { color: light-dark(#0b57d0, #8ab4f8); }
body {
  margin: 0 auto;
  max-width: 42rem;
  padding: 1rem;
  font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
h1 { font-size: 1.5rem; }
h2 { font-size: 1.25rem; }
h3 { font-size: 1.05rem; }
ul { padding-left: 1.2rem; }
li { margin-bottom: 0.75rem; }
blockquote { margin: 0.25rem 0; padding-left: 0.75rem; border-left: 3px solid; }
`;
