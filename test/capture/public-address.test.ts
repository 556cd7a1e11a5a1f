import { expect, test } from 'vitest'
import { isPublicAddress } from '../../server/capture/public-address.ts'

test.each([
  ['this machine', '127.0.0.1'],
  ['this machine', '127.255.0.3'],
  ['this machine', '::1'],
  ['no machine', '0.0.0.0'],
  ['no machine', '::'],
  ['private', '10.0.0.1'],
  ['private', '172.16.0.1'],
  ['private', '192.168.1.1'],
  ['private', 'fd00::1'],
  ['a carrier’s own', '100.64.0.1'],
  ['link-local, where clouds keep secrets', '169.254.169.254'],
  ['link-local', 'fe80::1'],
  ['link-local, with a zone', 'fe80::1%eth0'],
  ['site-local', 'fec0::1'],
  ['mapped IPv4', '::ffff:127.0.0.1'],
  ['mapped IPv4, public or not', '::ffff:93.184.215.14'],
  ['IPv4 in IPv6, as it once was', '::127.0.0.1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['NAT64 of a network’s own', '64:ff9b:1::7f00:1'],
  ['6to4', '2002:7f00:1::1'],
  ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['multicast', '224.0.0.1'],
  ['multicast', 'ff02::1'],
  ['broadcast', '255.255.255.255'],
  ['for documentation', '192.0.2.1'],
  ['for documentation', '2001:db8::1'],
  ['for tests of networks', '198.18.0.1'],
  ['reserved', '240.0.0.1'],
  ['no address', 'localhost'],
  ['no address', ''],
])('%s is not public: %s', (_, address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['93.184.215.14', '1.1.1.1', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', '2a00:1450:4001:80b::200e'])(
  'public: %s',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)
