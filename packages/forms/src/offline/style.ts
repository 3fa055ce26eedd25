/** Look of a form that is a file: no font, no image, nothing from outside; legible in the dark and with forced colours. */
export const offlineStyle = `
:root{color-scheme:light dark;font:1.0625rem/1.5 "Titillium Web",system-ui,sans-serif}
body{margin:0}
main{max-width:52rem;margin:0 auto;padding:1rem}
h1{font-size:1.75rem;line-height:1.2}
h2{font-size:1.25rem;margin:2rem 0 1rem}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{padding:0}
.cartella-field{margin-bottom:1.25rem}
.cartella-item{border-inline-start:4px solid #8ea3b8;padding-inline-start:1rem;margin-bottom:1rem}
.form-label,.cartella-item-head{display:block;font-weight:600;margin:0 0 .25rem}
.form-text,.cartella-optional,.cartella-norm{font-weight:400;font-size:.9375rem;margin:0 0 .25rem}
.form-control,.form-select{font:inherit;width:100%;box-sizing:border-box;min-height:2.75rem;padding:.375rem .75rem;border:1px solid #5c6f82;border-radius:4px;background:Canvas;color:CanvasText}
.is-invalid{border:2px solid #c0172d}
.cartella-answer{display:flex;flex-wrap:wrap;gap:.5rem}
.cartella-answer>*{flex:1 1 12rem}
.form-check{display:flex;align-items:center;gap:.5rem;min-height:2.75rem}
.form-check input{width:1.5rem;height:1.5rem;flex:none}
.invalid-feedback{color:#c0172d;font-weight:600}
.cartella-errors{border:3px solid #c0172d;padding:.75rem 1rem;margin:1rem 0}
.input-group{display:flex;align-items:center;gap:.5rem}
.btn{font:inherit;font-weight:600;min-height:2.75rem;padding:.375rem 1rem;border:2px solid #0059b3;border-radius:4px;background:Canvas;color:#0059b3}
.btn-primary{background:#0059b3;color:#fff}
.cartella-actions{display:flex;gap:.75rem;margin:2rem 0 1rem}
:focus-visible{outline:3px solid #d08400;outline-offset:2px}
.visually-hidden{position:absolute;width:1px;height:1px;margin:-1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%)}
@media (prefers-color-scheme:dark){.btn{color:#9cc7ff;border-color:#9cc7ff}.btn-primary{background:#9cc7ff;color:#06203d}.invalid-feedback{color:#ff9aa8}.is-invalid,.cartella-errors{border-color:#ff9aa8}}
@media print{.cartella-actions,.btn{display:none}}
`;
