import type { Film } from "@chalkgrad/export";
import type { Size } from "@chalkgrad/figure";
import {
  BufferTarget,
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  Quality,
  type VideoCodec,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from "mediabunny";
import type { FilmCanvas } from "./FilmCanvas.ts";
import { videoColors, videoPictureBytes, writeVideoPicture } from "./videoPicture.ts";

/** What a film of each kind may be encoded in, the best first. An MP4 of anything but H.264 opens in few programs. */
const videoCodecs = {
  mp4: ["avc"],
  webm: ["vp9", "vp8", "av1"],
} as const satisfies Readonly<Record<string, readonly VideoCodec[]>>;
type VideoFormat = keyof typeof videoCodecs;

/** Small letters on flat grounds need it, and flat grounds cost little. */
const quality = new Quality("very-high");

const containers = {
  mp4: () => new Mp4OutputFormat({ fastStart: "in-memory" }),
  webm: () => new WebMOutputFormat(),
};

export async function videoFilm(
  film: Film,
  format: VideoFormat,
  painting: FilmCanvas,
  onFrame: (done: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const { frames, width, height } = film.facts;
  const codec = await codecFor(format, width, height);
  if (!codec) throw new Error(`no encoder for ${format}`);
  const video = startVideo(format, codec, film.fps);
  if (film.title !== undefined) video.output.setMetadataTags({ title: film.title });
  await video.output.start();
  for (let index = 0; index < frames; index++) {
    painting.paint(index);
    await addPicture(video, painting.pixels(), { width, height }, index, film.fps);
    onFrame(index + 1);
  }
  await video.output.finalize();
  return new Uint8Array(video.output.target.buffer!);
}

/**
 * The first codec in which a picture of this size can be encoded here; undefined where there is none. Some browsers say yes and
 * fail, so one picture is encoded.
 */
export async function codecFor(
  format: VideoFormat,
  width: number,
  height: number,
): Promise<VideoCodec | undefined> {
  for (const codec of videoCodecs[format]) {
    if (await encodes(format, codec, width, height)) return codec;
  }
  return undefined;
}

async function encodes(
  format: VideoFormat,
  codec: VideoCodec,
  width: number,
  height: number,
): Promise<boolean> {
  if (!(await canEncodeVideo(codec, { width, height, quality }))) return false;
  try {
    const video = startVideo(format, codec, 30);
    await video.output.start();
    await addPicture(video, new Uint32Array(width * height), { width, height }, 0, 30);
    await video.output.finalize();
    return (video.output.target.buffer?.byteLength ?? 0) > 0;
  } catch {
    return false;
  }
}

type Video = ReturnType<typeof startVideo>;

function startVideo(format: VideoFormat, codec: VideoCodec, fps: number) {
  const source = new VideoSampleSource({ codec, quality, contentHint: "text" });
  const output = new Output({ format: containers[format](), target: new BufferTarget() });
  output.addVideoTrack(source, { frameRate: fps });
  return { source, output };
}

async function addPicture(
  { source }: Video,
  pixels: Uint32Array,
  { width, height }: Size,
  index: number,
  fps: number,
): Promise<void> {
  const picture = new Uint8Array(videoPictureBytes(width, height));
  writeVideoPicture(pixels, width, height, picture);
  const sample = new VideoSample(picture, {
    format: "I420",
    codedWidth: width,
    codedHeight: height,
    timestamp: index / fps,
    duration: 1 / fps,
    colorSpace: videoColors,
  });
  await source.add(sample);
  sample.close();
}
