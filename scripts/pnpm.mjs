// The pnpm that this project is installed and packed with.
export const PNPM = 'pnpm@12.21.0';
