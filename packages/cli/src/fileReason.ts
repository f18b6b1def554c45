const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder, not a file",
  EACCES: "the permission is missing",
  ENOTDIR: "a part of its path is no folder",
  ENAMETOOLONG: "its name is too long",
};

/** Why the system refused a file, in words. */
export function reasonOf(error: NodeJS.ErrnoException): string {
  return (error.code !== undefined && reasons[error.code]) || error.message;
}
