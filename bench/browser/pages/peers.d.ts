/** As much as we use of packages that only `bench/browser/node_modules` holds, so that types can be checked without them. */

declare module '@excalidraw/excalidraw/index.css' {}
declare module 'tldraw/tldraw.css' {}

declare module '@excalidraw/excalidraw' {
  import type { ReactNode } from 'react';

  export type Element = {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly version: number;
    readonly versionNonce: number;
    readonly boundElements?: readonly { readonly id: string }[] | null;
  };

  type AppState = {
    readonly scrollX?: number;
    readonly scrollY?: number;
    readonly zoom?: { readonly value: number };
  };

  export type Api = {
    getSceneElementsIncludingDeleted(): readonly Element[];
    getAppState(): AppState;
    updateScene(scene: {
      readonly elements?: readonly Element[];
      readonly appState?: AppState;
      readonly captureUpdate: string;
    }): void;
  };

  export function Excalidraw(props: {
    readonly initialData: {
      readonly elements: readonly Element[];
      readonly appState: AppState;
    };
    readonly excalidrawAPI: (api: Api) => void;
  }): ReactNode;

  export const CaptureUpdateAction: { readonly NEVER: string };

  export function convertToExcalidrawElements(
    skeletons: readonly object[],
    options: { readonly regenerateIds: boolean },
  ): readonly Element[];

  export function reconcileElements(
    local: readonly Element[],
    remote: readonly Element[],
    appState: AppState,
  ): readonly Element[];
}

declare module '@tldraw/assets/selfHosted' {
  export function getAssetUrls(options: { readonly baseUrl: string }): object;
}

declare module 'tldraw' {
  import type { ReactNode } from 'react';

  type Shape = { readonly id: string; readonly x: number; readonly y: number };

  export type Editor = {
    readonly store: {
      get(id: string): Shape | undefined;
      put(records: readonly Shape[]): void;
      mergeRemoteChanges(run: () => void): void;
    };
    createShapes(shapes: readonly object[]): void;
    setCamera(camera: { readonly x: number; readonly y: number; readonly z: number }): void;
  };

  export function Tldraw(props: {
    readonly snapshot?: object;
    readonly options: { readonly maxShapesPerPage: number };
    readonly assetUrls: object;
    readonly onMount: (editor: Editor) => void;
  }): ReactNode;

  export function createShapeId(id: string): string;
  export function toRichText(text: string): object;
  export function getSnapshot(store: Editor['store']): object;
}
