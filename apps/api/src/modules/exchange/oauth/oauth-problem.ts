/** Errors of the token endpoint, by the names of RFC 6749 § 5.2; `slow_down`, of RFC 8628, goes with status 429. */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'invalid_scope'
  | 'slow_down';

export interface OAuthError {
  readonly error: OAuthErrorCode;
  readonly error_description: string;
}

export interface TokenAnswer {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly scope: string;
}

export const oauthError = (error: OAuthErrorCode, description: string): OAuthError => ({
  error,
  error_description: description,
});
