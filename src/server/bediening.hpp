// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <thread>

#include "base/fout.hpp"
#include "security/sleutel/organisatiesleutel.hpp"
#include "server/samenstelling.hpp"

namespace baken::server {

/// The file of the operator socket in the data folder.
inline constexpr const char* bedieningsnaam = "bediening.sock";

/// Where an operator seals and unseals a running server: a unix socket, mode 0600, that only the
/// user of the server and root may use. Never over the network. One request per connection:
///   'V' seals; 'O' and the 32 bytes of the organisation key unseal.
/// The answer is '+' or '-' and one sentence. Every request that changes something is in the log.
class Bediening {
 public:
  /// Listens from here on. A socket that a killed server left behind is replaced: this process must
  /// be the only server of its data folder. NietBeschikbaar when the path cannot be used.
  static Result<std::unique_ptr<Bediening>> start(Samenstelling& samenstelling,
                                                  const std::filesystem::path& pad);
  ~Bediening();
  Bediening(const Bediening&) = delete;
  Bediening& operator=(const Bediening&) = delete;

 private:
  Bediening(Samenstelling& samenstelling, std::filesystem::path pad);
  Uitkomst luister();
  void lus();
  void bedien(int verbinding);
  Result<std::string> doe(char opdracht, int verbinding);
  Result<std::string> ontzegel(int verbinding);
  void log(const char* handeling, const char* uitkomst, unsigned uid);

  Samenstelling& samenstelling_;
  std::filesystem::path pad_;
  int luisteraar_ = -1;
  int stop_ = -1;  ///< an eventfd
  std::thread draad_;
};

/// Asks the server at this socket to seal itself. Gives what it says.
Result<std::string> vraag_verzegel(const std::filesystem::path& pad);
/// Hands it the key.
Result<std::string> vraag_ontzegel(const std::filesystem::path& pad,
                                   const security::Organisatiesleutel& sleutel);

}  // namespace baken::server
