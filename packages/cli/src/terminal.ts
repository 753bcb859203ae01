/** Where the command writes to, so that a test can stand in for the terminal. */
export interface Terminal {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly columns: number;
  readonly colour: boolean;
}
