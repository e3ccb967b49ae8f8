import type { Weight } from './face.ts';

export type Ink = 'panel' | 'edge' | 'text' | 'muted' | 'past' | 'ahead' | 'moved' | 'today';

export type Text = {
  readonly kind: 'text';
  readonly x: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly ink: Ink;
};

export type Shape =
  | Text
  | {
      readonly kind: 'line';
      readonly from: { readonly x: number; readonly y: number };
      readonly to: { readonly x: number; readonly y: number };
      readonly ink: Ink;
      readonly width: number;
      readonly isDashed?: boolean;
    }
  | {
      /** With an outline only when it is hollow. */
      readonly kind: 'disc';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly ink: Ink;
      readonly isHollow: boolean;
    }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly corner: number;
      readonly ink: Ink;
      readonly isHollow: boolean;
    }
  | {
      readonly kind: 'arrow';
      readonly x: number;
      readonly y: number;
      readonly points: 'up' | 'down';
      readonly ink: Ink;
    };

/** A picture as plain data: what stands where, later shapes over earlier ones. */
export type Drawing = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] };
