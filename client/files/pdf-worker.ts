// pdf.js reads the file here, beside the page; Vite makes a file of its own of it.
import 'pdfjs-dist/build/pdf.worker.min.mjs';
