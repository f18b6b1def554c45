import { parentPort, workerData } from "node:worker_threads";
import ts from "typescript";
import { checkFolders } from "./typeProgram.mjs";

parentPort.postMessage(checkFolders(ts, workerData.base, workerData.folders));
