// SPDX-License-Identifier: EUPL-1.2
// For tests only: a file layer for SQLite that counts what is put on disk and fails when told.
#pragma once

#include <sqlite3.h>

#include <atomic>
#include <cstring>
#include <string>

namespace baken::sql {

/// Registers a VFS that passes everything to the default one, but for the write-ahead log: it
/// counts xSync, and fails writing (`Vol`: no room) or syncing (`Stuk`: I/O error).
class Proefschijf {
 public:
  enum Toestand { Goed, Vol, Stuk };

  Proefschijf() {
    sqlite3_vfs* gewoon = sqlite3_vfs_find(nullptr);
    laag_ = *gewoon;
    laag_.zName = naam_.c_str();
    laag_.pAppData = this;
    laag_.szOsFile = static_cast<int>(sizeof(Bestand)) + gewoon->szOsFile;
    laag_.xOpen = open;
    sqlite3_vfs_register(&laag_, 0);
  }
  ~Proefschijf() { sqlite3_vfs_unregister(&laag_); }
  Proefschijf(const Proefschijf&) = delete;
  Proefschijf& operator=(const Proefschijf&) = delete;

  const std::string& naam() const { return naam_; }
  void faal(Toestand toestand) { toestand_ = toestand; }
  int synchronisaties() const { return synchronisaties_; }

 private:
  struct Bestand {
    sqlite3_file basis;
    Proefschijf* schijf;
    sqlite3_io_methods werk;
  };
  // The real file stands behind ours: szOsFile is the sum.
  static sqlite3_file* echt(sqlite3_file* bestand) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<Bestand*>(bestand) + 1);
  }
  static Bestand* ons(sqlite3_file* bestand) { return reinterpret_cast<Bestand*>(bestand); }

  static int open(sqlite3_vfs* laag, const char* naam, sqlite3_file* bestand, int vlaggen,
                  int* uit) {
    auto* schijf = static_cast<Proefschijf*>(laag->pAppData);
    sqlite3_vfs* gewoon = sqlite3_vfs_find(nullptr);
    std::memset(bestand, 0, sizeof(Bestand));
    const int code = gewoon->xOpen(gewoon, naam, echt(bestand), vlaggen, uit);
    if (!echt(bestand)->pMethods) return code;
    Bestand* deze = ons(bestand);
    deze->schijf = schijf;
    deze->werk = doorgeven(echt(bestand)->pMethods->iVersion);
    if ((vlaggen & SQLITE_OPEN_WAL) != 0) {
      deze->werk.xWrite = schrijf;
      deze->werk.xSync = leg_vast;
    }
    bestand->pMethods = &deze->werk;
    return code;
  }

  static int schrijf(sqlite3_file* b, const void* van, int n, sqlite3_int64 plek) {
    if (ons(b)->schijf->toestand_ == Vol) return SQLITE_FULL;
    return echt(b)->pMethods->xWrite(echt(b), van, n, plek);
  }
  static int leg_vast(sqlite3_file* b, int vlaggen) {
    ++ons(b)->schijf->synchronisaties_;
    if (ons(b)->schijf->toestand_ == Stuk) return SQLITE_IOERR_FSYNC;
    return echt(b)->pMethods->xSync(echt(b), vlaggen);
  }

  /// Every method handed on to the real file.
  static sqlite3_io_methods doorgeven(int versie) {
    sqlite3_io_methods w{};
    using F = sqlite3_file;
    w.iVersion = versie < 2 ? versie : 2;
    w.xClose = [](F* b) { return echt(b)->pMethods->xClose(echt(b)); };
    w.xRead = [](F* b, void* naar, int n, sqlite3_int64 plek) {
      return echt(b)->pMethods->xRead(echt(b), naar, n, plek);
    };
    w.xWrite = [](F* b, const void* van, int n, sqlite3_int64 plek) {
      return echt(b)->pMethods->xWrite(echt(b), van, n, plek);
    };
    w.xTruncate = [](F* b, sqlite3_int64 n) { return echt(b)->pMethods->xTruncate(echt(b), n); };
    w.xSync = [](F* b, int hoe) { return echt(b)->pMethods->xSync(echt(b), hoe); };
    w.xFileSize = [](F* b, sqlite3_int64* n) { return echt(b)->pMethods->xFileSize(echt(b), n); };
    w.xLock = [](F* b, int slot) { return echt(b)->pMethods->xLock(echt(b), slot); };
    w.xUnlock = [](F* b, int slot) { return echt(b)->pMethods->xUnlock(echt(b), slot); };
    w.xCheckReservedLock = [](F* b, int* uit) {
      return echt(b)->pMethods->xCheckReservedLock(echt(b), uit);
    };
    w.xFileControl = [](F* b, int wat, void* arg) {
      return echt(b)->pMethods->xFileControl(echt(b), wat, arg);
    };
    w.xSectorSize = [](F* b) { return echt(b)->pMethods->xSectorSize(echt(b)); };
    w.xDeviceCharacteristics = [](F* b) {
      return echt(b)->pMethods->xDeviceCharacteristics(echt(b));
    };
    w.xShmMap = [](F* b, int deel, int n, int maak, void volatile** uit) {
      return echt(b)->pMethods->xShmMap(echt(b), deel, n, maak, uit);
    };
    w.xShmLock = [](F* b, int van, int n, int hoe) {
      return echt(b)->pMethods->xShmLock(echt(b), van, n, hoe);
    };
    w.xShmBarrier = [](F* b) { echt(b)->pMethods->xShmBarrier(echt(b)); };
    w.xShmUnmap = [](F* b, int weg) { return echt(b)->pMethods->xShmUnmap(echt(b), weg); };
    return w;
  }

  std::string naam_ = "proefschijf";
  sqlite3_vfs laag_{};
  std::atomic<Toestand> toestand_{Goed};
  std::atomic<int> synchronisaties_{0};
};

}  // namespace baken::sql
