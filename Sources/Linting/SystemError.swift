public import Findings
import Glibc

/// What the operating system answered, in words.
public enum SystemError {
  /// The name of the last error: a key of `text(named:)`.
  public static var current: String { names[errno] ?? "errno \(errno)" }

  /// The words for a name that `current` gave; any other text stands for itself.
  public static func text(named name: String) -> Text {
    switch name {
    case "ENOENT": Text(fr: "il n'existe pas", en: "it does not exist")
    case "EACCES": Text(fr: "accès refusé", en: "access denied")
    case "EISDIR": Text(fr: "c'est un dossier", en: "it is a folder")
    case "ENOTDIR": Text(fr: "le chemin traverse un fichier", en: "the path runs through a file")
    case "ELOOP": Text(fr: "les liens tournent en rond", en: "the links run in circles")
    case "ENAMETOOLONG": Text(fr: "le nom est trop long", en: "the name is too long")
    case "ENOSPC": Text(fr: "le disque est plein", en: "the disk is full")
    case "EROFS": Text(fr: "le disque est en lecture seule", en: "the disk is read-only")
    case "EMFILE": Text(fr: "trop de fichiers ouverts", en: "too many open files")
    case "EIO": Text(fr: "erreur de lecture du disque", en: "disk read error")
    default: Text(fr: name, en: name)
    }
  }

  private static let names: [Int32: String] = [
    ENOENT: "ENOENT", EACCES: "EACCES", EPERM: "EACCES", EISDIR: "EISDIR", ENOTDIR: "ENOTDIR", ELOOP: "ELOOP",
    ENAMETOOLONG: "ENAMETOOLONG", ENOSPC: "ENOSPC", EROFS: "EROFS", EMFILE: "EMFILE", ENFILE: "EMFILE", EIO: "EIO",
  ]
}
