import * as z from 'zod';

// The pages allow no code made out of text, which zod would try for speed where a schema is made: this comes before what has schemas.
z.config({ jitless: true });
