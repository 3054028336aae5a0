import NextAuth from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { passwordQueueIsFull } from "@/features/accounts/password";
import { signIn } from "@/features/accounts/sign-in";
import { signInWithLink } from "@/features/accounts/sign-in-with-link";
import { authOptions } from "@/lib/auth";
import { refuseForeign } from "@/lib/same-origin";

const asUser = (token: string | null) => (token ? { id: token } : null);
const agent = (request: { headers?: Record<string, string> }) => request.headers?.["user-agent"];

const handler = NextAuth(
  authOptions([
    Credentials({
      id: "password",
      credentials: { email: {}, password: {} },
      authorize: async (given, request) =>
        asUser(await signIn({ email: given?.email ?? "", password: given?.password ?? "" }, agent(request))),
    }),
    Credentials({
      id: "link",
      credentials: { token: {} },
      authorize: async (given, request) => asUser(await signInWithLink(given?.token ?? "", agent(request))),
    }),
  ]),
);

type Context = { params: Promise<{ nextauth: string[] }> };

export function GET(request: Request, context: Context): Promise<Response> {
  return handler(request, context);
}

export async function POST(request: Request, context: Context): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  if (passwordQueueIsFull()) {
    return Response.json({ message: "busy" }, { status: 429, headers: { "Retry-After": "5" } });
  }
  return handler(request, context);
}
