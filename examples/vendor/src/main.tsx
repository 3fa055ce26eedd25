import { createRoot } from 'react-dom/client';
import { Application } from './application';

const place = document.getElementById('application');
if (place !== null) createRoot(place).render(<Application />);
